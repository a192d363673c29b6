namespace PriceTracker.Shop.Pages;

/// <summary>schema.org as RDFa.</summary>
internal sealed class RdfaTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => Html.Of($"""<meta name="description" content="{page.Article.Text}">""");

    public Html Body(ProductPage page) => Html.Of($"""
        <div class="product" vocab="https://schema.org/" typeof="Product">
          <img property="image" src="{page.Picture}" alt="{page.Article.Title}" width="400" height="400">
          <div class="detail">
            <h1 property="name">{page.Article.Title}</h1>
            <p class="brand" property="brand">{page.Article.Brand}</p>
            <div property="offers" typeof="Offer">
              {Fragments.Struck(page, "ancien")} <span class="price" property="price" content="{page.Amount}">{page.PriceText}</span>
              <meta property="priceCurrency" content="{page.Site.Currency}"><link property="availability" href="{page.StockUrl}">
              <p class="delivery">{page.Stock}</p>
              <form action="/cart" method="post">{Fragments.Buy(page)}</form>
            </div>
            <p>{page.Article.Text}</p>
          </div>
        </div>
        """);
}
