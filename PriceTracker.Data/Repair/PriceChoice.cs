namespace PriceTracker.Data.Repair;

/// <summary>One of the prices that stand on a product's page, and where.</summary>
/// <param name="Index">Its rank on this page, from 0.</param>
/// <param name="Confidence">0 to 1: how far the engine holds it for the price.</param>
/// <param name="IsCurrent">It is what is shown now.</param>
/// <param name="IsPicked">Somebody picked this place before.</param>
public sealed record PriceChoice(
    int Index, decimal Amount, string? Currency, string Channel, string Locator, string Text, double Confidence, bool IsCurrent, bool IsPicked);
