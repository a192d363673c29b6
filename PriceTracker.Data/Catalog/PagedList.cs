namespace PriceTracker.Data.Catalog;

/// <summary>One page of a longer list; <see cref="Page"/> counts from 1.</summary>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
