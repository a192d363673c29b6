namespace PriceTracker.Data.Recording;

/// <summary>What the full engine learnt about where a product's price stands.</summary>
/// <param name="Recipe">How to read the page next time, as JSON; null where no recipe could be made.</param>
/// <param name="Lost">Why the known place no longer gives the price, in one code; null where it does, or none was known.</param>
public sealed record RecipeFinding(string? Recipe, string? Lost);
