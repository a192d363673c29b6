using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>What is named changes, the rest stays.</summary>
public sealed record AlertChange(AlertKind? Kind = null, decimal? TargetPrice = null, bool? IsActive = null)
{
    public decimal? ThresholdPct { get; init; }
    public decimal? ThresholdAmount { get; init; }
    public int? Days { get; init; }
    public PriceReference? Reference { get; init; }
    public Rearm? Rearm { get; init; }
    public int? RearmHours { get; init; }
    public decimal? HysteresisPct { get; init; }
    public decimal? MinimumMovePct { get; init; }
    public bool? OnlyInStock { get; init; }
    public string? Currency { get; init; }
    public IReadOnlyList<long>? Channels { get; init; }

    /// <summary>Back to all channels the person has.</summary>
    public bool AllChannels { get; init; }

    public RuleTerms ApplyTo(RuleTerms terms) => terms with
    {
        Kind = Kind ?? terms.Kind,
        TargetPrice = TargetPrice ?? terms.TargetPrice,
        ThresholdPct = ThresholdPct ?? terms.ThresholdPct,
        ThresholdAmount = ThresholdAmount ?? terms.ThresholdAmount,
        Days = Days ?? terms.Days,
        Reference = Reference ?? terms.Reference,
        Rearm = Rearm ?? (Kind is { } kind && kind != terms.Kind ? RuleDefaults.RearmOf(kind) : terms.Rearm),
        RearmHours = RearmHours ?? terms.RearmHours,
        HysteresisPct = HysteresisPct ?? terms.HysteresisPct,
        MinimumMovePct = MinimumMovePct ?? terms.MinimumMovePct,
        OnlyInStock = OnlyInStock ?? terms.OnlyInStock,
        Currency = Currency ?? terms.Currency,
    };
}
