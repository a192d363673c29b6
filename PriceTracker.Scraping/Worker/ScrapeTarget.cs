using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Scraping.Worker;

/// <summary>What a scrape needs to know before it starts: the product, how its domain is configured, and how many watch it (counted up to <see cref="MostWatchers"/>).</summary>
public sealed record ScrapeTarget(Product Product, ScraperConfig? Config, int Watchers)
{
    public const int MostWatchers = 1_000;

    /// <summary>Somebody waits for it.</summary>
    public bool IsAwaited { get; init; }

    public static async Task<ScrapeTarget?> LoadAsync(IDbContextFactory<PriceTrackerContext> contexts, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (
            from product in context.Products.AsNoTracking()
            where product.Id == productId
            join config in context.ScraperConfigs.AsNoTracking() on product.Domain equals config.Domain into configs
            from config in configs.DefaultIfEmpty()
            select new ScrapeTarget(
                product, config, context.UserProducts.Where(l => l.ProductId == product.Id && l.RemovedAt == null).OrderBy(l => l.ProductId).Take(MostWatchers).Count())).SingleOrDefaultAsync(cancel);
    }
}
