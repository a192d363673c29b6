namespace PriceTracker.Data.Model;

/// <summary>Something happened that a person asked to hear of. Unique per alert, revision, product and slot.</summary>
public sealed class AlertFiring
{
    public long Id { get; set; }
    /// <summary>Null once the rule was deleted; the inbox keeps the firing.</summary>
    public long? AlertId { get; set; }
    public int Revision { get; set; }
    public Guid UserId { get; set; }
    public long ProductId { get; set; }
    public long Slot { get; set; }
    public AlertKind Kind { get; set; }
    public decimal? TargetPrice { get; set; }
    public decimal? OldPrice { get; set; }
    /// <summary>Null where none was read (out of stock, tracking broken).</summary>
    public decimal? NewPrice { get; set; }
    public string? Currency { get; set; }
    public FiringFacts Facts { get; set; } = new();
    public DateTimeOffset CreatedAt { get; set; }
    /// <summary>When deliveries were made from it; null: the sweep queues it again.</summary>
    public DateTimeOffset? DispatchedAt { get; set; }
    public DateTimeOffset? ReadAt { get; set; }
}
