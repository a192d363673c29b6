namespace PriceTracker.Scraping.Extraction;

/// <summary>Why a page could not be read, or not as configured.</summary>
public static class ExtractionErrors
{
    public const string Empty = "empty";
    public const string TooLarge = "too_large";
    public const string TooDeep = "too_deep";
    public const string TooSlow = "too_slow";
    public const string NotHtml = "not_html";
    public const string InvalidSelector = "invalid_selector";
    public const string Unreadable = "unreadable";
}
