using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>A person's rule. Thresholds are inclusive and in <see cref="Currency"/>; prices in another currency never fire it.</summary>
public sealed record AlertView
{
    public required long Id { get; init; }

    /// <summary>Null for a rule about a tag or about everything new.</summary>
    public long? ProductId { get; init; }

    public string? Tag { get; init; }
    public string? ProductTitle { get; init; }
    public string? ProductImageUrl { get; init; }
    public string? Domain { get; init; }
    public required RuleTerms Terms { get; init; }
    public AlertKind Kind => Terms.Kind;
    public decimal? TargetPrice => Terms.TargetPrice;
    public string? Currency { get; init; }
    public decimal? CurrentPrice { get; init; }
    public Availability Availability { get; init; }

    /// <summary>The price when the rule was set.</summary>
    public decimal? ReferencePrice { get; init; }

    /// <summary>Channels to use; null: all.</summary>
    public IReadOnlyList<long>? Channels { get; init; }

    public bool IsActive { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>What it waits for is so now.</summary>
    public bool IsMet { get; init; }

    /// <summary>The person bought the product: the rule sleeps.</summary>
    public bool IsBought { get; init; }

    /// <summary>How many products it watches.</summary>
    public int Products { get; init; }

    public DateTimeOffset? LastTriggeredAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}
