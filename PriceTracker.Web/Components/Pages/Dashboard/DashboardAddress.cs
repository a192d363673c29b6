using PriceTracker.Data.Catalog;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>The dashboard's state as its address spells it, so that Back and bookmarks work. What is unknown counts as default.</summary>
public static class DashboardAddress
{
    public const int PageSize = 24;
    private const int LongestSearch = 200;

    public static ProductQuery Read(string? filter, string? sort, string? search, int? page, string? tag = null) => new(
        Trim(search),
        Choice(SortNames, sort),
        Choice(FilterNames, filter),
        Math.Clamp(page ?? 1, 1, 100_000),
        PageSize,
        TagText.Clean(tag));

    public static IReadOnlyDictionary<string, object?> Write(ProductQuery query) => new Dictionary<string, object?>
    {
        ["filter"] = query.Filter == ProductFilter.All ? null : FilterNames[query.Filter],
        ["sort"] = query.Sort == ProductSort.LastChanged ? null : SortNames[query.Sort],
        ["search"] = Trim(query.Search),
        ["tag"] = query.Tag,
        ["page"] = query.Page <= 1 ? null : query.Page,
    };

    private static readonly Dictionary<ProductFilter, string> FilterNames = new()
    {
        [ProductFilter.All] = "all",
        [ProductFilter.AtTarget] = "at-target",
        [ProductFilter.Dropped] = "dropped",
        [ProductFilter.NeedsAttention] = "needs-attention",
    };

    private static readonly Dictionary<ProductSort, string> SortNames = new()
    {
        [ProductSort.LastChanged] = "last-changed",
        [ProductSort.Added] = "added",
        [ProductSort.BiggestDrop] = "biggest-drop",
        [ProductSort.ClosestToTarget] = "closest-to-target",
        [ProductSort.PriceLowToHigh] = "price-low",
        [ProductSort.PriceHighToLow] = "price-high",
        [ProductSort.Title] = "title",
    };

    private static T Choice<T>(Dictionary<T, string> names, string? spelled)
        where T : struct, Enum => names.FirstOrDefault(pair => pair.Value == spelled).Key;

    private static string? Trim(string? search) =>
        string.IsNullOrWhiteSpace(search) ? null : search.Trim() is var text && text.Length > LongestSearch ? text[..LongestSearch] : text;
}
