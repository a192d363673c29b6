namespace PriceTracker.Data.Repair;

/// <summary>A pick, ready to be kept: where the price is read from now on, and what it is.</summary>
public sealed record PickedRecipe(string Recipe, decimal Price, string? Currency, byte[] PageHash);
