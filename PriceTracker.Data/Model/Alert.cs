using PriceTracker.Data.Alerting.Rules;

namespace PriceTracker.Data.Model;

/// <summary>A person's rule: about one product, about all they gave a tag, or (with neither) about all they begin to track after it was made.</summary>
public sealed class Alert
{
    public long Id { get; set; }
    public Guid UserId { get; set; }
    public long? ProductId { get; set; }
    public string? Tag { get; set; }
    public AlertKind Kind { get; set; }
    public decimal? TargetPrice { get; set; }
    /// <summary>5 means 5 %.</summary>
    public decimal? ThresholdPct { get; set; }
    public decimal? ThresholdAmount { get; set; }
    public int? Days { get; set; }
    public PriceReference Reference { get; set; }
    public Rearm Rearm { get; set; }
    public int? RearmHours { get; set; }
    public decimal HysteresisPct { get; set; }
    public decimal MinimumMovePct { get; set; }
    public bool OnlyInStock { get; set; }
    /// <summary>Currency of target and amount; null until the product's first price tells it. Other currencies never fire.</summary>
    public string? Currency { get; set; }
    /// <summary>The price when the rule was set.</summary>
    public decimal? ReferencePrice { get; set; }
    /// <summary>Ids of the channels to use; null: all the person has. The inbox always hears.</summary>
    public long[]? Channels { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTimeOffset? SnoozedUntil { get; set; }
    /// <summary>Raised by every edit, so that an edited rule may fire again in the same slot.</summary>
    public int Revision { get; set; } = 1;
    public DateTimeOffset? LastTriggeredAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    public RuleTerms Terms() => new()
    {
        Kind = Kind,
        TargetPrice = TargetPrice,
        ThresholdPct = ThresholdPct,
        ThresholdAmount = ThresholdAmount,
        Days = Days,
        Reference = Reference,
        Rearm = Rearm,
        RearmHours = RearmHours,
        HysteresisPct = HysteresisPct,
        MinimumMovePct = MinimumMovePct,
        OnlyInStock = OnlyInStock,
        Currency = Currency,
    };

    public void Take(RuleTerms terms) =>
        (Kind, TargetPrice, ThresholdPct, ThresholdAmount, Days, Reference, Rearm, RearmHours, HysteresisPct, MinimumMovePct, OnlyInStock, Currency) =
        (terms.Kind, terms.TargetPrice, terms.ThresholdPct, terms.ThresholdAmount, terms.Days, terms.Reference, terms.Rearm, terms.RearmHours,
            terms.HysteresisPct, terms.MinimumMovePct, terms.OnlyInStock, terms.Currency);
}
