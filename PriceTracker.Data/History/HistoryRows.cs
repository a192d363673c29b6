using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.History;

/// <summary>
/// The rows of one product, read through the cache. The key holds the time of the product's newest row, which is read first: a point that is
/// recorded makes another key, so nothing stale is ever served, whoever recorded it and whatever messages were lost.
/// </summary>
internal sealed class HistoryRows(IDbContextFactory<PriceTrackerContext> contexts, HybridCache cache)
{
    private static readonly HybridCacheEntryOptions Kept = new() { Expiration = TimeSpan.FromMinutes(10), LocalCacheExpiration = TimeSpan.FromMinutes(1) };

    /// <summary>Rows from then on, led by the one that still held; and when the product was last read.</summary>
    public async Task<(IReadOnlyList<PriceObservation> Rows, DateTimeOffset? LastLook)> ReadAsync(long productId, DateTimeOffset from, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var product = await context.Products.Where(p => p.Id == productId).Select(p => new
        {
            p.LastReadAt,
            Newest = context.PriceHistory.Where(o => o.ProductId == productId).OrderByDescending(o => o.ObservedAt).Select(o => (DateTimeOffset?)o.ObservedAt).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (product?.Newest is not { } newest)
            return ([], product?.LastReadAt);
        // Whole days, so that a range that moves with the clock asks for the same rows until midnight.
        var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero);
        var key = string.Create(CultureInfo.InvariantCulture, $"history:{productId}:{newest.UtcTicks}:{day.ToUnixTimeSeconds()}");
        var cached = await cache.GetOrCreateAsync(key, (contexts, productId, day), ReadRowsAsync, Kept, cancellationToken: cancel);
        return (Since(cached.Rows, from), product.LastReadAt);
    }

    private static async ValueTask<CachedRows> ReadRowsAsync((IDbContextFactory<PriceTrackerContext> Contexts, long ProductId, DateTimeOffset From) wanted, CancellationToken cancel)
    {
        await using var context = await wanted.Contexts.CreateDbContextAsync(cancel);
        var history = context.PriceHistory.AsNoTracking().Where(o => o.ProductId == wanted.ProductId);
        var carried = history.Where(o => o.ObservedAt < wanted.From).OrderByDescending(o => o.ObservedAt).Take(1);
        var rows = await history.Where(o => o.ObservedAt >= wanted.From).Concat(carried).ToListAsync(cancel);
        rows.Sort((a, b) => a.ObservedAt.CompareTo(b.ObservedAt));
        return new CachedRows([.. rows]);
    }

    private static ArraySegment<PriceObservation> Since(PriceObservation[] rows, DateTimeOffset from)
    {
        var first = Array.FindIndex(rows, o => o.ObservedAt >= from);
        var start = Math.Max(0, (first < 0 ? rows.Length : first) - 1);
        return new ArraySegment<PriceObservation>(rows, start, rows.Length - start);
    }
}
