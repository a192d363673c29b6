namespace PriceTracker.Data.Alerting.Rules;

/// <param name="Fires">Tell the person, once.</param>
/// <param name="State">What the rule remembers from now on.</param>
/// <param name="ReferencePrice">The amount that the price was measured from, where there is one.</param>
public readonly record struct RuleVerdict(bool Fires, RuleState State, decimal? ReferencePrice);
