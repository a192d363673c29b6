namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>What may be a product's code: has a digit, and is no word, date or sentence.</summary>
public static class ProductCode
{
    private const int Shortest = 3;
    private const int Longest = 40;

    public static string? Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < Shortest or > Longest || !text.ContainsAnyInRange('0', '9')) return null;
        return text.ToString();
    }
}
