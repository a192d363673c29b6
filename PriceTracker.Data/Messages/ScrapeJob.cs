using System.Text.Json.Serialization;

namespace PriceTracker.Data.Messages;

/// <summary>One claimed scrape. The slot makes it idempotent: a redelivered job records nothing.</summary>
public sealed record ScrapeJob(long ProductId, long Slot, string Retailer, bool Interactive, DateTimeOffset LeaseUntil)
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The trace that asked for it (W3C traceparent), if any. Travels in the message's headers, not in its body.</summary>
    [JsonIgnore]
    public string? TraceParent { get; init; }
}
