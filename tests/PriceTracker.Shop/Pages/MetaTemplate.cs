namespace PriceTracker.Shop.Pages;

/// <summary>OpenGraph and product meta elements, made for social networks.</summary>
internal sealed class MetaTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => Html.Of($"""
        <meta property="og:type" content="product">
        <meta property="og:title" content="{page.Article.Title}">
        <meta property="og:url" content="{page.Url}">
        <meta property="og:image" content="{page.Picture}">
        <meta property="product:brand" content="{page.Article.Brand}">
        <meta property="product:price:amount" content="{page.Amount}">
        <meta property="product:price:currency" content="{page.Site.Currency}">
        <meta property="product:availability" content="{(page.InStock ? "in stock" : "out of stock")}">
        """);

    public Html Body(ProductPage page) => Html.Of($"""
        <div class="product">
          <img src="{page.Picture}" alt="" width="400" height="400">
          <div class="detail">
            <h1>{page.Article.Title}</h1>
            <p class="brand">{page.Article.Brand}</p>
            <p class="money">{Fragments.Struck(page, "rrp")} <strong class="price">{page.PriceText}</strong> <small>Hardback, free delivery over £20.00</small></p>
            <p class="delivery">{page.Stock}</p>
            <form action="/cart" method="post">{Fragments.Buy(page)}</form>
            <p>{page.Article.Text}</p>
          </div>
        </div>
        """);
}
