using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>
/// The state machine of a rule. Pure: from what the rule says, what it remembers and what is known now, whether it fires and what it remembers
/// next. docs/alerts.md describes it for people.
/// </summary>
public static class AlertRules
{
    public static RuleVerdict Evaluate(RuleTerms terms, RuleState state, RuleFacts facts)
    {
        if (!CanJudge(terms, facts))
            return new RuleVerdict(false, state with { WasInStock = facts.InStock ?? state.WasInStock }, null);
        state = InItsCurrency(state, facts);
        var threshold = Threshold.Of(terms, state, facts.Standing);
        var met = IsMet(terms, state, facts, threshold);
        var fires = met && MayFire(terms, state, facts) && HasMoved(terms, state, facts);
        var next = fires ? Fired(terms, state, facts) : Quiet(terms, state, facts, threshold, met);
        return new RuleVerdict(fires, next with { WasInStock = facts.InStock ?? state.WasInStock, IsMet = met || IsSo(terms, facts) }, Reference(terms, state, facts, threshold));
    }

    /// <summary>Kinds that look at the price; the others look at stock or at the tracking itself.</summary>
    public static bool IsAboutPrice(AlertKind kind) => kind is not (AlertKind.BackInStock or AlertKind.OutOfStock or AlertKind.TrackingBroken);

    /// <summary>Kinds that happen rather than last: each time is news.</summary>
    public static bool IsEvent(RuleTerms terms) =>
        terms.Kind is AlertKind.AnyChange or AlertKind.BackInStock or AlertKind.OutOfStock || (IsMove(terms.Kind) && terms.Reference == PriceReference.Last);

    /// <summary>The past is needed to judge it.</summary>
    public static bool NeedsStanding(RuleTerms terms) =>
        terms.Kind is AlertKind.LowestEver or AlertKind.LowestInDays || (IsMove(terms.Kind) && terms.Reference is PriceReference.Average30 or PriceReference.Low30);

    public static bool IsMove(AlertKind kind) =>
        kind is AlertKind.ChangePct or AlertKind.DropPct or AlertKind.RisePct or AlertKind.DropAmount or AlertKind.RiseAmount;

    // An unknown price and one in another currency than the rule's are no numbers to compare.
    private static bool CanJudge(RuleTerms terms, RuleFacts facts) =>
        !IsAboutPrice(terms.Kind) || (facts.Price is not null && facts.Currency is not null && (terms.Currency is null || terms.Currency == facts.Currency));

    private static RuleState InItsCurrency(RuleState state, RuleFacts facts) =>
        facts is not { Price: { } price, Currency: { } currency } || state.Currency == currency
            ? state
            : state with { Currency = currency, SetPrice = price, AnchorPrice = price, ToldPrice = null };

    private static bool IsMet(RuleTerms terms, RuleState state, RuleFacts facts, Threshold? threshold) => terms.Kind switch
    {
        AlertKind.BackInStock => facts.InStock == true && state.WasInStock == false,
        AlertKind.OutOfStock => facts.InStock == false && state.WasInStock == true,
        AlertKind.TrackingBroken => facts.IsBroken,
        _ when terms.OnlyInStock && facts.InStock == false => false,
        AlertKind.AnyChange => state.AnchorPrice is { } anchor && facts.Price != anchor && IsApart(facts.Price!.Value, anchor, terms.MinimumMovePct),
        AlertKind.ChangePct => Threshold.ReferenceOf(terms.Reference, state, facts.Standing) is { } from and > 0 && IsApart(facts.Price!.Value, from, terms.ThresholdPct ?? 0),
        _ => threshold is { } at && at.IsMetBy(facts.Price!.Value),
    };

    // "Back in stock" is news once, and true as long as it lasts.
    private static bool IsSo(RuleTerms terms, RuleFacts facts) => terms.Kind switch
    {
        AlertKind.BackInStock => facts.InStock == true,
        AlertKind.OutOfStock => facts.InStock == false,
        _ => false,
    };

    private static bool MayFire(RuleTerms terms, RuleState state, RuleFacts facts) => terms.Rearm switch
    {
        Rearm.After => state.ToldAt is not { } told || facts.Now - told >= TimeSpan.FromHours(terms.RearmHours ?? 24),
        Rearm.NewLow => state.Armed || (state.ToldPrice is { } told && facts.Price < told),
        _ => state.Armed,
    };

    // Against the price last told, not the last price: many small steps amount to a move.
    private static bool HasMoved(RuleTerms terms, RuleState state, RuleFacts facts) =>
        terms.MinimumMovePct == 0 || state.ToldPrice is not { } told || facts.Price is not { } price || IsApart(price, told, terms.MinimumMovePct);

    private static RuleState Fired(RuleTerms terms, RuleState state, RuleFacts facts) => state with
    {
        Armed = IsEvent(terms) && terms.Rearm != Rearm.Never,
        AnchorPrice = facts.Price ?? state.AnchorPrice,
        ToldPrice = facts.Price ?? state.ToldPrice,
        ToldAt = facts.Now,
    };

    private static RuleState Quiet(RuleTerms terms, RuleState state, RuleFacts facts, Threshold? threshold, bool met) => state with
    {
        Armed = state.Armed || (terms.Rearm != Rearm.Never && !met && HasRecovered(terms, facts, threshold)),
        AnchorPrice = Follow(terms.Kind, state.AnchorPrice, facts.Price),
    };

    private static bool HasRecovered(RuleTerms terms, RuleFacts facts, Threshold? threshold) =>
        threshold is not { } at || facts.Price is not { } price || (terms.OnlyInStock && facts.InStock == false) || at.IsLeftBy(price, terms.HysteresisPct);

    // A drop is counted from the highest price since, a rise from the lowest.
    private static decimal? Follow(AlertKind kind, decimal? anchor, decimal? price) => (kind, anchor, price) switch
    {
        (AlertKind.DropPct or AlertKind.DropAmount, { } a, { } p) => Math.Max(a, p),
        (AlertKind.RisePct or AlertKind.RiseAmount, { } a, { } p) => Math.Min(a, p),
        _ => anchor,
    };

    private static decimal? Reference(RuleTerms terms, RuleState state, RuleFacts facts, Threshold? threshold) => terms.Kind switch
    {
        AlertKind.AnyChange => state.AnchorPrice,
        AlertKind.ChangePct => Threshold.ReferenceOf(terms.Reference, state, facts.Standing),
        _ => threshold?.Reference,
    };

    private static bool IsApart(decimal a, decimal from, decimal percent) => Math.Abs(a - from) * 100 >= from * percent;
}
