using PriceTracker.Data.Catalog;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Whether a price that has just arrived is worth a look by the person who added it. Pure.</summary>
public static class PriceLook
{
    /// <summary>Later nobody remembers what the page showed.</summary>
    private static readonly TimeSpan While = TimeSpan.FromHours(1);

    public static bool IsWorthALook(this ProductSummary product, DateTimeOffset now) =>
        product.CurrentPrice is not null && product.Confidence is > 0 and < (float)ConfidenceWords.Middling && now - product.CreatedAt < While;
}
