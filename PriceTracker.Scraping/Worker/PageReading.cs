using PriceTracker.Data.Recording;

namespace PriceTracker.Scraping.Worker;

/// <summary>What a fetch came to for the product. <see cref="Rest"/> is how long the shop wants to be left alone.</summary>
public sealed record PageReading(ScrapeOutcome Outcome)
{
    public FetchedPage? Page { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public TimeSpan? Rest { get; init; }
}
