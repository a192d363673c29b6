using System.Text.Json;

namespace PriceTracker.Shop.Pages;

/// <summary>schema.org as JSON-LD, the price on the page printed by hand.</summary>
internal sealed class JsonLdTemplate : IProductTemplate
{
    public Html Head(ProductPage page) => Html.Of($"""<script type="application/ld+json">{new Html(Json(page))}</script>""");

    public Html Body(ProductPage page) => Html.Of($"""
        <article class="product">
          <figure><img src="{page.Picture}" alt="{page.Article.Title}" width="400" height="400"></figure>
          <div class="detail">
            <p class="brand">{page.Article.Brand}</p>
            <h1>{page.Article.Title}</h1>
            <div class="product-price">{Fragments.Struck(page, "uvp")} <span class="price">{page.PriceText}</span></div>
            <p class="delivery">{page.Stock}</p>
            <form action="/cart" method="post">{Fragments.Buy(page)}</form>
            <p>{page.Article.Text}</p>
          </div>
        </article>
        """);

    // The serializer escapes < and &, so that a title cannot end the script.
    private static string Json(ProductPage page) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Product",
        ["name"] = page.Article.Title,
        ["image"] = new[] { page.Picture },
        ["description"] = page.Article.Text,
        ["gtin13"] = page.Article.Gtin is { Length: > 0 } gtin ? gtin : null,
        ["brand"] = new Dictionary<string, string> { ["@type"] = "Brand", ["name"] = page.Article.Brand },
        ["offers"] = new Dictionary<string, object?>
        {
            ["@type"] = "Offer",
            ["url"] = page.Url,
            ["price"] = page.Amount,
            ["priceCurrency"] = page.Site.Currency,
            ["availability"] = page.StockUrl,
        },
    });
}
