namespace PriceTracker.Scraping.Worker;

/// <summary>Media types worth reading as a page. Pure.</summary>
public static class PageTypes
{
    public static bool IsPage(string mediaType) =>
        mediaType.EndsWith("html", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("/xhtml+xml", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);
}
