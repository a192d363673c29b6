namespace PriceTracker.Data.Model;

/// <summary>Who tracks what.</summary>
public sealed class UserProduct
{
    public required Guid UserId { get; set; }
    public required long ProductId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    /// <summary>Set when the person stopped tracking; kept so that it can be taken back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
