using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>A person's rule. Thresholds are inclusive and in <see cref="Currency"/>; prices in another currency never fire it.</summary>
public sealed record AlertView(
    long Id,
    long ProductId,
    string? ProductTitle,
    string? ProductImageUrl,
    string Domain,
    AlertKind Kind,
    decimal TargetPrice,
    string? Currency,
    decimal? CurrentPrice,
    decimal? ReferencePrice,
    bool IsActive,
    /// <summary>The price meets the target now.</summary>
    bool IsMet,
    DateTimeOffset? LastTriggeredAt,
    DateTimeOffset CreatedAt);
