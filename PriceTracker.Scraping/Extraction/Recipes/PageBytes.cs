using System.Text.Unicode;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Would the page be decoded as UTF-8? Only then its bytes say what its text says.</summary>
internal static class PageBytes
{
    public static bool AreUtf8(ReadOnlySpan<byte> page, string? httpCharset)
    {
        var name = httpCharset.AsSpan().Trim(" \"'");
        if (name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Utf8.IsValid(page);
        // Every other charset that the web uses, UTF-16 aside, writes ASCII as ASCII does.
        return !name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) && System.Text.Ascii.IsValid(page);
    }
}
