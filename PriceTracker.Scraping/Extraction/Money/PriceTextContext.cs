namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>What is known about a text before reading it: it settles which "$" and which "." is meant.</summary>
/// <param name="Currency">ISO code, or a text of the shop that contains a currency.</param>
/// <param name="DecimalSeparator">The shop's decimal separator, where known.</param>
/// <param name="Country">Two-letter country of the shop (from its domain or language), upper case.</param>
public sealed record PriceTextContext(string? Currency = null, char? DecimalSeparator = null, string? Country = null)
{
    public static PriceTextContext None { get; } = new();
}
