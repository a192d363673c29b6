namespace PriceTracker.Shop.Pages;

/// <summary>schema.org as microdata woven into the visible markup.</summary>
internal sealed class MicrodataTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => Html.Of($"""<link rel="canonical" href="{page.Url}">""");

    public Html Body(ProductPage page) => Html.Of($"""
        <section class="product" itemscope itemtype="https://schema.org/Product">
          <figure><img itemprop="image" src="{page.Picture}" alt="{page.Article.Title}" width="400" height="400"></figure>
          <div class="detail">
            <h1 itemprop="name">{page.Article.Title}</h1>
            <p class="brand">by <span itemprop="brand">{page.Article.Brand}</span> · <span itemprop="gtin13" content="{page.Article.Gtin}">4.7 stars</span></p>
            <div class="offer" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
              <meta itemprop="priceCurrency" content="{page.Site.Currency}">
              {Fragments.Struck(page, "was")} <span class="price" itemprop="price" content="{page.Amount}">{page.PriceText}</span>
              <link itemprop="availability" href="{page.StockUrl}"><p class="delivery">{page.Stock}</p>
              <form action="/cart" method="post">{Fragments.Buy(page)}</form>
            </div>
            <p itemprop="description">{page.Article.Text}</p>
          </div>
        </section>
        """);
}
