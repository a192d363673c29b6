namespace PriceTracker.Data.Model;

/// <summary>A person's rule about a product.</summary>
public sealed class Alert
{
    public long Id { get; set; }
    public Guid UserId { get; set; }
    public long ProductId { get; set; }
    public AlertKind Kind { get; set; }
    public decimal TargetPrice { get; set; }
    /// <summary>Currency of the target; null until the product's first price tells it. Other currencies never fire.</summary>
    public string? Currency { get; set; }
    /// <summary>The price when the rule was set.</summary>
    public decimal? ReferencePrice { get; set; }
    public bool IsActive { get; set; } = true;
    /// <summary>Raised by every edit, so that an edited rule may fire again in the same slot.</summary>
    public int Revision { get; set; } = 1;
    public DateTimeOffset? LastTriggeredAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
