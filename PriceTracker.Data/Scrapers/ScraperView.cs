namespace PriceTracker.Data.Scrapers;

/// <summary>How pages of one domain are read and how politely; null means "as the engine decides".</summary>
public sealed record ScraperView
{
    /// <summary>Host without <c>www.</c></summary>
    public required string Domain { get; init; }
    public bool Enabled { get; init; } = true;
    /// <summary>CSS or XPath.</summary>
    public string? PriceSelector { get; init; }
    public string? TitleSelector { get; init; }
    public string? ImageSelector { get; init; }
    public string? AvailabilitySelector { get; init; }
    /// <summary>ISO 4217, for pages that do not say.</summary>
    public string? Currency { get; init; }
    /// <summary><c>.</c> or <c>,</c></summary>
    public string? DecimalSeparator { get; init; }
    public bool RequiresJs { get; init; }
    /// <summary>Requests a minute to this shop.</summary>
    public int? RateLimitRpm { get; init; }
    /// <summary>Forward proxy for this shop's pages.</summary>
    public string? Proxy { get; init; }
    /// <summary>The shop gives things away: a price of 0 is a price.</summary>
    public bool AllowZeroPrice { get; init; }
    public int ProductCount { get; init; }
    public int FailingCount { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
