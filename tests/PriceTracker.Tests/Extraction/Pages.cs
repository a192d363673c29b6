using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Tests.Extraction;

/// <summary>Small pages for the tests, and the engine on them.</summary>
internal static class Pages
{
    private static readonly ProductExtractor Extractor = new();

    public static readonly Uri Url = new("https://shop.example.com/lamp-42");

    public static ExtractedProduct Extract(string body, string head = "", ExtractionHints? hints = null, string? url = null) =>
        Extractor.Extract(Html(body, head), url is null ? Url : new Uri(url), hints ?? ExtractionHints.None);

    public static ExtractedProduct ExtractRaw(string html) => Extractor.Extract(html, Url, ExtractionHints.None);

    public static ExtractedProduct ExtractBytes(byte[] body, string? charset = null) => Extractor.Extract(body, charset, Url, ExtractionHints.None);

    public static string Html(string body, string head = "") =>
        $"<!doctype html><html><head><title>Desk lamp Aurora</title>{head}</head><body>{body}</body></html>";

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    /// <summary>A plain product page whose price part is given.</summary>
    public static string Product(string price) =>
        $"<header><a href='/'>Shop</a></header><main><h1>Desk lamp Aurora</h1><div class='buy'>{price}<button>Add to cart</button></div></main>";
}
