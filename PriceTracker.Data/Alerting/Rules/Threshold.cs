using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>The price at which a rule is met.</summary>
/// <param name="Down">Met at or below it; else at or above.</param>
/// <param name="IsStrict">The price itself does not count: a new low is lower than the old one.</param>
/// <param name="Reference">What it was reckoned from; null for a plain target.</param>
internal readonly record struct Threshold(decimal Price, bool Down, bool IsStrict, decimal? Reference)
{
    /// <summary>Null where the kind has none, or what it is reckoned from is not known.</summary>
    public static Threshold? Of(RuleTerms terms, RuleState state, PriceStanding standing) => terms.Kind switch
    {
        AlertKind.Below when terms.TargetPrice is { } target => new(target, Down: true, IsStrict: false, null),
        AlertKind.Above when terms.TargetPrice is { } target => new(target, Down: false, IsStrict: false, null),
        AlertKind.LowestEver => Low(standing.LowestBefore),
        AlertKind.LowestInDays when terms.Days is { } days => Low(standing.LowIn(days)),
        AlertKind.DropPct or AlertKind.DropAmount => Move(terms, state, standing, down: true),
        AlertKind.RisePct or AlertKind.RiseAmount => Move(terms, state, standing, down: false),
        _ => null,
    };

    public bool IsMetBy(decimal price) => (Down, IsStrict) switch
    {
        (true, false) => price <= Price,
        (true, true) => price < Price,
        (false, _) => price >= Price,
    };

    /// <summary>So far back on the other side that the rule may be armed again.</summary>
    public bool IsLeftBy(decimal price, decimal hysteresisPct)
    {
        var margin = Price * hysteresisPct / 100;
        return !IsMetBy(price) && (Down ? price >= Price + margin : price <= Price - margin);
    }

    /// <summary>What moves are measured from.</summary>
    public static decimal? ReferenceOf(PriceReference reference, RuleState state, PriceStanding standing) => reference switch
    {
        PriceReference.WhenSet => state.SetPrice,
        PriceReference.Last => state.AnchorPrice,
        PriceReference.Average30 => standing.Average30,
        PriceReference.Low30 => standing.Low30,
        _ => null,
    };

    private static Threshold? Low(decimal? low) => low is { } price ? new(price, Down: true, IsStrict: true, price) : null;

    private static Threshold? Move(RuleTerms terms, RuleState state, PriceStanding standing, bool down)
    {
        if (ReferenceOf(terms.Reference, state, standing) is not { } from || from <= 0)
            return null;
        var by = terms.Kind is AlertKind.DropPct or AlertKind.RisePct ? from * terms.ThresholdPct / 100 : terms.ThresholdAmount;
        return by is { } move ? new(down ? from - move : from + move, down, IsStrict: false, from) : null;
    }
}
