namespace PriceTracker.Scraping.Extraction;

/// <summary>
/// What is known about the shop; it overrides what the engine finds. A selector is CSS, or XPath where it starts
/// with <c>/</c>, <c>./</c> or <c>(</c>.
/// </summary>
public sealed record ExtractionHints
{
    public static ExtractionHints None { get; } = new();

    public string? PriceSelector { get; init; }

    public string? TitleSelector { get; init; }

    public string? ImageSelector { get; init; }

    public string? AvailabilitySelector { get; init; }

    /// <summary>ISO 4217 code used where the page names none or an ambiguous one.</summary>
    public string? Currency { get; init; }

    public char? DecimalSeparator { get; init; }

    /// <summary>Also tell which amounts were not considered, and why.</summary>
    public bool Explain { get; init; }

    /// <summary>The shop gives things away, so 0 is a price.</summary>
    public bool AllowZeroPrice { get; init; }
}
