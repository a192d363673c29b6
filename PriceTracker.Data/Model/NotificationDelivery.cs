namespace PriceTracker.Data.Model;

/// <summary>We tried to tell: one row per firing and channel, written before sending and completed after.</summary>
public sealed class NotificationDelivery
{
    public long Id { get; set; }
    public long FiringId { get; set; }
    public required string Channel { get; set; }
    public DeliveryStatus Status { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
}
