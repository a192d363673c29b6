namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Parses a page within limits; what is beyond them is an error value, so that no page can hurt the process.</summary>
public static class PageParser
{
    private const int Longest = 16 * 1024 * 1024;

    public static (HtmlPage? Page, string? Error) Parse(string html, Uri url, ExtractionHints hints)
    {
        if (string.IsNullOrWhiteSpace(html)) return (null, ExtractionErrors.Empty);
        if (html.Length > Longest) return (null, ExtractionErrors.TooLarge);
        if (!LooksLikeHtml(html)) return (null, ExtractionErrors.NotHtml);
        return (new HtmlPage(html, url, hints), null);
    }

    private static bool LooksLikeHtml(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 4_096));
        return head.Contains('<') && head.Count('\0') < 8;
    }
}
