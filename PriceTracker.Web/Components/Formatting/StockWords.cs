using PriceTracker.Data.Model;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Availability in words, with the shape of its mark.</summary>
public static class StockWords
{
    public static string Text(Availability availability) => availability switch
    {
        Availability.InStock => "In stock",
        Availability.OutOfStock => "Out of stock",
        Availability.Preorder => "Pre-order",
        Availability.Backorder => "Back-order",
        Availability.Discontinued => "Discontinued",
        _ => "Stock unknown",
    };

    public static string Mark(Availability availability) => availability switch
    {
        Availability.InStock => "full",
        Availability.Preorder or Availability.Backorder => "half",
        Availability.OutOfStock or Availability.Discontinued => "slashed",
        _ => "dashed",
    };
}
