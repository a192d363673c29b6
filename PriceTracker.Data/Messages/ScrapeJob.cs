namespace PriceTracker.Data.Messages;

/// <summary>One claimed scrape. The slot makes it idempotent: a redelivered job records nothing.</summary>
public sealed record ScrapeJob(long ProductId, long Slot, string Retailer, bool Interactive, DateTimeOffset LeaseUntil)
{
    public int Version { get; init; } = 1;
}
