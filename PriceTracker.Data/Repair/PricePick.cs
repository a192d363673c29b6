namespace PriceTracker.Data.Repair;

/// <summary>The price that a person means: its amount, and its place or its rank where the amount alone does not tell.</summary>
public sealed record PricePick(decimal Amount, string? Locator = null, int? Index = null);
