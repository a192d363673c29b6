namespace PriceTracker.Data.Alerting.Rules;

/// <summary>What a rule remembers of one product.</summary>
/// <param name="Armed">It may fire.</param>
/// <param name="Currency">Of all amounts here; a product that changes its currency starts anew.</param>
/// <param name="SetPrice">The price when the rule was set, or the first one after.</param>
/// <param name="AnchorPrice">What moves are counted from: the price last told or set, drawn along by moves away from the threshold.</param>
/// <param name="ToldPrice">The price at the last firing.</param>
/// <param name="ToldAt">When it last fired.</param>
/// <param name="WasInStock">As last known; null: never known.</param>
/// <param name="IsMet">What the rule waits for was so at the last evaluation.</param>
public sealed record RuleState(
    bool Armed = true,
    string? Currency = null,
    decimal? SetPrice = null,
    decimal? AnchorPrice = null,
    decimal? ToldPrice = null,
    DateTimeOffset? ToldAt = null,
    bool? WasInStock = null,
    bool IsMet = false);
