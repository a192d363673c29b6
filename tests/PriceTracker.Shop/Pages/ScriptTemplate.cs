namespace PriceTracker.Shop.Pages;

/// <summary>The page as sent has a title and no price: a script fetches that, and the button to buy, and writes both.</summary>
internal sealed class ScriptTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => new("");

    public Html Body(ProductPage page) => Html.Of($$"""
        <main class="product">
          <div class="detail">
            <h1>{{page.Article.Title}}</h1>
            <div id="offer" data-source="/prices{{page.Article.Path}}.json"><noscript>Please enable JavaScript to see our prices.</noscript></div>
          </div>
        </main>
        <script>
          const offer = document.getElementById('offer');
          fetch(offer.dataset.source).then(answer => answer.json()).then(now => {
            const price = Object.assign(document.createElement('span'), { className: 'price', textContent: now.price });
            const buy = Object.assign(document.createElement('button'), { className: 'buy', textContent: now.buy, disabled: !now.inStock });
            offer.replaceChildren(price, buy);
          });
        </script>
        """);
}
