using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>One firing with its product, as its owner's inbox shows it and messages tell it.</summary>
public sealed record NotificationView(
    long Id,
    long? AlertId,
    long ProductId,
    string? ProductTitle,
    string? ProductImageUrl,
    string Domain,
    string Url,
    AlertKind Kind,
    decimal? TargetPrice,
    decimal? OldPrice,
    decimal? NewPrice,
    string? Currency,
    FiringFacts Facts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt);
