namespace PriceTracker.Data.Catalog;

public enum ProductSort
{
    LastChanged,
    Added,
    BiggestDrop,
    ClosestToTarget,
    PriceLowToHigh,
    PriceHighToLow,
    Title,
}

public enum ProductFilter
{
    All,
    AtTarget,
    Dropped,
    NeedsAttention,
}

/// <summary>One page of a person's products. <see cref="Page"/> counts from 1; <see cref="PageSize"/> is 1 to 100.</summary>
public sealed record ProductQuery(
    string? Search = null,
    ProductSort Sort = ProductSort.LastChanged,
    ProductFilter Filter = ProductFilter.All,
    int Page = 1,
    int PageSize = 24,
    string? Tag = null);

public sealed record ProductCounts(int All, int AtTarget, int Dropped, int NeedsAttention, int Shops, int Currencies, DateTimeOffset? LastCheck);
