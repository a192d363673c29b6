using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;

namespace PriceTracker.Web.Components.Pages.Rules;

/// <summary>A change that makes a rule say just this.</summary>
internal static class RuleChange
{
    public static AlertChange To(RuleTerms terms, IReadOnlyList<long>? channels) => new(terms.Kind, terms.TargetPrice)
    {
        ThresholdPct = terms.ThresholdPct,
        ThresholdAmount = terms.ThresholdAmount,
        Days = terms.Days,
        Reference = terms.Reference,
        Rearm = terms.Rearm,
        RearmHours = terms.RearmHours,
        HysteresisPct = terms.HysteresisPct,
        MinimumMovePct = terms.MinimumMovePct,
        OnlyInStock = terms.OnlyInStock,
        Currency = terms.Currency,
        Channels = channels,
        AllChannels = channels is null,
    };
}
