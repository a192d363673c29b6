using PriceTracker.Data.Model;

namespace PriceTracker.Data.Repair;

/// <summary>Puts an accepted recipe on its product. Pure.</summary>
internal static class RecipeUse
{
    /// <summary>Confidence in a price that a person has seen.</summary>
    private const float Seen = 0.97f;

    /// <summary>Read at once, whole, and believed where it says what the person saw: however far that is from the last price.</summary>
    public static void Begin(Product product, RecipeChange change, DateTimeOffset now)
    {
        product.Recipe = change.NewRecipe;
        product.Confidence = Seen;
        product.HeldPrice = change.NewPrice;
        product.HeldCurrency = change.Currency;
        product.ETag = null;
        product.LastModified = null;
        if (product.DueAt is null)
            return;
        product.DueAt = now;
        product.Interactive = true;
    }
}
