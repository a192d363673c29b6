using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Catalog;

/// <summary>The shapes in which a person's products are asked for.</summary>
internal static class ProductQueries
{
    public static IQueryable<SummaryRow> OfUser(this PriceTrackerContext context, Guid userId) =>
        from link in context.UserProducts.AsNoTracking()
        where link.UserId == userId && link.RemovedAt == null
        join product in context.Products.AsNoTracking() on link.ProductId equals product.Id
        select new SummaryRow
        {
            Product = product,
            Tags = link.Tags,
            BoughtAt = link.BoughtAt,
            Target = context.Alerts
                .Where(a => a.UserId == userId && a.ProductId == product.Id && a.IsActive && a.Kind == AlertKind.Below
                    && (a.Currency == null || a.Currency == product.Currency))
                .Max(a => a.TargetPrice),
        };

    public static IQueryable<SummaryRow> Matching(this IQueryable<SummaryRow> rows, string? search)
    {
        foreach (var word in StorableText.Clean(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var pattern = "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            rows = rows.Where(r => EF.Functions.ILike(r.Product.Title ?? "", pattern)
                || EF.Functions.ILike(r.Product.Brand ?? "", pattern)
                || EF.Functions.ILike(r.Product.Domain, pattern));
        }
        return rows;
    }

    public static IQueryable<SummaryRow> Tagged(this IQueryable<SummaryRow> rows, string? tag) =>
        tag is null ? rows : rows.Where(r => r.Tags.Contains(tag));

    public static IQueryable<SummaryRow> Matching(this IQueryable<SummaryRow> rows, ProductFilter filter) => filter switch
    {
        ProductFilter.AtTarget => rows.Where(r => r.Product.CurrentPrice <= r.Target),
        ProductFilter.Dropped => rows.Where(r => r.Product.CurrentPrice < r.Product.PreviousPrice),
        ProductFilter.NeedsAttention => rows.Where(r => r.Product.Status != ProductStatus.Active && r.Product.Status != ProductStatus.Pending),
        _ => rows,
    };

    public static IQueryable<SummaryRow> Sorted(this IQueryable<SummaryRow> rows, ProductSort sort) => sort switch
    {
        ProductSort.Added => rows.OrderByDescending(r => r.Product.CreatedAt).ThenByDescending(r => r.Product.Id),
        ProductSort.BiggestDrop => rows.OrderBy(r => r.Product.PreviousPrice > 0 ? r.Product.CurrentPrice / r.Product.PreviousPrice : 1).ThenBy(r => r.Product.Id),
        ProductSort.ClosestToTarget => rows.OrderBy(r => r.Target > 0 ? r.Product.CurrentPrice / r.Target : null).ThenBy(r => r.Product.Id),
        ProductSort.PriceLowToHigh => rows.OrderBy(r => r.Product.CurrentPrice).ThenBy(r => r.Product.Id),
        ProductSort.PriceHighToLow => rows.OrderByDescending(r => r.Product.CurrentPrice ?? -1).ThenBy(r => r.Product.Id),
        ProductSort.Title => rows.OrderBy(r => r.Product.Title).ThenBy(r => r.Product.Id),
        _ => rows.OrderByDescending(r => r.Product.PriceChangedAt ?? r.Product.CreatedAt).ThenByDescending(r => r.Product.Id),
    };
}
