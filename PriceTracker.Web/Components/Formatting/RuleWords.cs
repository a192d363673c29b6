using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>What a rule waits for, in words.</summary>
public static class RuleWords
{
    public static string Of(AlertView rule, Formats formats) => Of(rule.Terms with { Currency = rule.Currency }, formats);

    public static string Of(RuleTerms t, Formats formats) => t.Kind switch
    {
        AlertKind.Below => $"At or below {formats.Price(t.TargetPrice, t.Currency)}",
        AlertKind.Above => $"At or above {formats.Price(t.TargetPrice, t.Currency)}",
        AlertKind.ChangePct => $"Moves by {Percent(t.ThresholdPct, formats)} {From(t.Reference)}",
        AlertKind.DropPct => $"Drops by {Percent(t.ThresholdPct, formats)} {From(t.Reference)}",
        AlertKind.RisePct => $"Rises by {Percent(t.ThresholdPct, formats)} {From(t.Reference)}",
        AlertKind.DropAmount => $"Drops by {formats.Price(t.ThresholdAmount, t.Currency)} {From(t.Reference)}",
        AlertKind.RiseAmount => $"Rises by {formats.Price(t.ThresholdAmount, t.Currency)} {From(t.Reference)}",
        AlertKind.LowestEver => "Lowest ever seen",
        AlertKind.LowestInDays => $"Lowest in {Plural.Of(t.Days ?? 0, "day", "days")}",
        AlertKind.AnyChange => "Any change of price",
        AlertKind.BackInStock => "Back in stock",
        AlertKind.OutOfStock => "Out of stock",
        AlertKind.TrackingBroken => "No price is read any more",
        _ => throw new ArgumentOutOfRangeException(nameof(t), t.Kind, "No such kind of alert."),
    };

    /// <summary>What becomes of the rule after it fired.</summary>
    public static string Repeats(RuleTerms t) => t.Rearm switch
    {
        Rearm.Never => "Once",
        Rearm.After => $"Again after {Plural.Of(t.RearmHours ?? RuleDefaults.RearmHours, "hour", "hours")}",
        Rearm.NewLow => "At each new low",
        _ => AlertRules.IsEvent(t) ? "Each time" : "Again once the price was back",
    };

    public static string From(PriceReference reference) => reference switch
    {
        PriceReference.Last => "from the last price told",
        PriceReference.Average30 => "from the 30-day average",
        PriceReference.Low30 => "from the lowest of 30 days",
        _ => "from the price when set",
    };

    public static string Percent(decimal? percent, Formats formats) => $"{(percent ?? 0).ToString("0.##", formats.Culture)}%";
}
