using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Dashboard;

/// <summary>The dashboard's reads, in the fewest round trips.</summary>
public sealed class DashboardReads(IProductCatalog catalog, IPriceHistory history)
{
    public async Task<DashboardPage> PageAsync(Guid userId, ProductQuery query, CancellationToken cancel)
    {
        var list = await catalog.ListAsync(userId, query, cancel);
        if (list.Items.Count == 0 && list.Total > 0)
        {
            query = query with { Page = ((list.Total - 1) / query.PageSize) + 1 };
            list = await catalog.ListAsync(userId, query, cancel);
        }

        var counts = await catalog.CountAsync(userId, cancel);
        var sparks = await SparksAsync([.. list.Items], cancel);
        return new DashboardPage(query, [.. list.Items.Select(item => new ShownProduct(item, sparks.GetValueOrDefault(item.Id)))], list.Total, counts);
    }

    public async Task<IReadOnlyDictionary<long, SparkShape?>> SparksAsync(IReadOnlyCollection<ProductSummary> products, CancellationToken cancel)
    {
        if (products.Count == 0) return new Dictionary<long, SparkShape?>();
        var steps = await history.SparklinesAsync([.. products.Select(product => product.Id)], cancel);
        return products.ToDictionary(
            product => product.Id,
            product => steps.TryGetValue(product.Id, out var known) ? SparkShape.From(known, product.TargetPrice) : null);
    }
}
