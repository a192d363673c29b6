using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>What a rule says, apart from whose it is. What a kind does not use is null.</summary>
public sealed record RuleTerms
{
    public required AlertKind Kind { get; init; }

    /// <summary>Of <see cref="AlertKind.Below"/> and <see cref="AlertKind.Above"/>, inclusive.</summary>
    public decimal? TargetPrice { get; init; }

    /// <summary>5 means 5 %, inclusive.</summary>
    public decimal? ThresholdPct { get; init; }

    public decimal? ThresholdAmount { get; init; }

    /// <summary>Of <see cref="AlertKind.LowestInDays"/>.</summary>
    public int? Days { get; init; }

    public PriceReference Reference { get; init; }

    public Rearm Rearm { get; init; }

    public int? RearmHours { get; init; }

    /// <summary>So many percent past the threshold the price has to recover before the rule is armed again.</summary>
    public decimal HysteresisPct { get; init; }

    /// <summary>Nothing is told of a price that differs by less than so many percent from the one last told.</summary>
    public decimal MinimumMovePct { get; init; }

    /// <summary>A price at which nothing can be bought meets nothing.</summary>
    public bool OnlyInStock { get; init; }

    /// <summary>ISO 4217; null: whatever the product's first price is in.</summary>
    public string? Currency { get; init; }
}
