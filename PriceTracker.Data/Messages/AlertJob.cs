using System.Text.Json.Serialization;

namespace PriceTracker.Data.Messages;

/// <summary>A firing to expand into deliveries.</summary>
public sealed record AlertJob(long FiringId)
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The trace in which it fired (W3C traceparent), if any. Travels in the message's headers, not in its body.</summary>
    [JsonIgnore]
    public string? TraceParent { get; init; }
}
