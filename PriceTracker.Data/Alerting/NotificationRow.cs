using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>A firing with its product, as the database answers.</summary>
internal sealed class NotificationRow
{
    public long Id { get; init; }
    public long? AlertId { get; init; }
    public long ProductId { get; init; }
    public string? Title { get; init; }
    public byte[]? ImageHash { get; init; }
    public required string Domain { get; init; }
    public required string Url { get; init; }
    public AlertKind Kind { get; init; }
    public decimal? TargetPrice { get; init; }
    public decimal? OldPrice { get; init; }
    public decimal? NewPrice { get; init; }
    public string? Currency { get; init; }
    public required FiringFacts Facts { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ReadAt { get; init; }

    public NotificationView ToView() => new(
        Id, AlertId, ProductId, Title, SummaryRow.ImagePath(ImageHash), Domain, Url, Kind, TargetPrice, OldPrice, NewPrice, Currency, Facts, CreatedAt, ReadAt);
}
