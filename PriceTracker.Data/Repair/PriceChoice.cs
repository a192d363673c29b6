namespace PriceTracker.Data.Repair;

/// <summary>One of the prices that stand on a product's page, and where.</summary>
/// <param name="Index">Its rank on this page, from 0.</param>
/// <param name="Confidence">0 to 1: how likely the engine's first choice is right; null for every other.</param>
/// <param name="Doubts">What speaks against it, in words.</param>
/// <param name="IsCurrent">It is what is shown now.</param>
/// <param name="IsPicked">Somebody picked this place before.</param>
public sealed record PriceChoice(
    int Index, decimal Amount, string? Currency, string Channel, string Locator, string Text, double? Confidence, IReadOnlyList<string> Doubts, bool IsCurrent, bool IsPicked);
