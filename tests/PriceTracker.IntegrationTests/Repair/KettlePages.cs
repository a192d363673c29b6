namespace PriceTracker.IntegrationTests.Repair;

/// <summary>One product's page, as its shop lays it out from time to time.</summary>
internal static class KettlePages
{
    /// <summary>As it was when the product was added: declared and printed.</summary>
    public static string First(string price, string title = "Blue kettle Fjord 1.7 l", string sku = "FJ-17") => $$$"""
        <!doctype html><html lang="en"><head><title>{{{title}}}</title>
        <script type="application/ld+json">{"@type":"Product","name":"{{{title}}}","sku":"{{{sku}}}","offers":{"@type":"Offer","price":"{{{price}}}","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}</script></head>
        <body><main><h1>{{{title}}}</h1><div class="buybox"><span class="price">€{{{price}}}</span><button class="add-to-cart">Add to cart</button></div></main></body></html>
        """;

    /// <summary>Classes renamed, blocks moved, data gone.</summary>
    public static string Second(string price) => $"""
        <!doctype html><html lang="en"><head><title>Blue kettle Fjord 1.7 l</title></head>
        <body><div class="x1"><section class="x7"><h1 class="x2">Blue kettle Fjord 1.7 l</h1><p>Boils a litre in two minutes.</p></section>
        <aside class="x3">Free delivery over €30.00</aside><section class="x4"><strong class="x5 amount-now">{price} €</strong><form><button class="x6">Add to cart</button></form></section></div></body></html>
        """;
}
