using PriceTracker.Data.Catalog;

namespace PriceTracker.Web.Components.Pages.Dashboard;

public static class SortWords
{
    public static readonly IReadOnlyList<ProductSort> All = Enum.GetValues<ProductSort>();

    public static string Text(ProductSort sort) => sort switch
    {
        ProductSort.LastChanged => "Last changed",
        ProductSort.Added => "Added last",
        ProductSort.BiggestDrop => "Biggest drop",
        ProductSort.ClosestToTarget => "Closest to target",
        ProductSort.PriceLowToHigh => "Price, low to high",
        ProductSort.PriceHighToLow => "Price, high to low",
        _ => "Title",
    };
}
