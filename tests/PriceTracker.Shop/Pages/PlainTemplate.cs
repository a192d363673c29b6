namespace PriceTracker.Shop.Pages;

/// <summary>No structured data at all: the price stands where people look for it.</summary>
internal sealed class PlainTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => Html.Of($"""<meta property="og:image" content="{page.Picture}">""");

    public Html Body(ProductPage page) => Html.Of($"""
        <main class="product">
          <div class="gallery"><img src="{page.Picture}" alt="{page.Article.Title}" width="400" height="400"></div>
          <div class="detail">
            <p class="brand">{page.Article.Brand}</p>
            <h1>{page.Article.Title}</h1>
            <div class="price-box">{Fragments.Struck(page, "old-price")} <span class="price">{page.PriceText}</span></div>
            <p class="stock">{page.Stock}</p>
            <form action="/cart" method="post">{Fragments.Buy(page)}</form>
            {Rival(page)}
            <p>{page.Article.Text}</p>
            {Other(page)}
          </div>
        </main>
        """);

    private static Html Rival(ProductPage page) =>
        page.Article.RivalPrice is { } rival ? Html.Of($"""<div class="price-box"><b class="price">{page.Words.Price(rival)}</b></div>""") : new Html("");

    private static Html Other(ProductPage page) =>
        page.Article.OtherPrice is { } other ? Html.Of($"""<section class="accessories"><h2>Refill</h2><span class="price">{page.Words.Price(other)}</span></section>""") : new Html("");
}
