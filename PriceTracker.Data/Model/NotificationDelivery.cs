namespace PriceTracker.Data.Model;

/// <summary>We tell: one row per firing and channel, written before sending and completed after.</summary>
public sealed class NotificationDelivery
{
    public long Id { get; set; }
    public long FiringId { get; set; }
    public Guid UserId { get; set; }
    /// <summary>The channel's kind.</summary>
    public required string Channel { get; set; }
    /// <summary>The person's channel; 0 for their inbox, which is none they made.</summary>
    public long ChannelId { get; set; }
    public DeliveryStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }
    /// <summary>Until when one sender has it in hand.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
    public string? Error { get; set; }
    /// <summary>What the other side answered.</summary>
    public string? Answer { get; set; }
    /// <summary>How many firings went in the same message.</summary>
    public int Together { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
}
