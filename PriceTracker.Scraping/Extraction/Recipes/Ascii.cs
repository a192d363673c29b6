namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Names in markup, whose case does not matter.</summary>
internal static class Ascii
{
    /// <summary>Does the text begin with this name (given in lower case), and not merely with a longer one?</summary>
    public static bool IsName(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        text.Length >= name.Length
        && System.Text.Ascii.EqualsIgnoreCase(text[..name.Length], name)
        && (text.Length == name.Length || !char.IsAsciiLetterOrDigit((char)text[name.Length]));
}
