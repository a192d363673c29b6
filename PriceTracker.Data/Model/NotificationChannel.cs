namespace PriceTracker.Data.Model;

/// <summary>One way in which a person wants to be told, with its encrypted settings.</summary>
public sealed class NotificationChannel
{
    public long Id { get; set; }
    public Guid UserId { get; set; }
    public required string Kind { get; set; }
    /// <summary>What its owner sees of it: an address, a topic. No secret.</summary>
    public required string Label { get; set; }
    /// <summary>Settings as protected JSON.</summary>
    public required string Secret { get; set; }
    public ChannelStatus Status { get; set; }
    public string? Problem { get; set; }
    public DateTimeOffset? ProblemAt { get; set; }
    /// <summary>SHA-256 of the code that proves the address, while one is open.</summary>
    public byte[]? CodeHash { get; set; }
    public DateTimeOffset? CodeUntil { get; set; }
    public int CodeTries { get; set; }
    public DateTimeOffset? LastSentAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
