using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Least and most of the last year, read only for the few prices whose size alone is doubtful.</summary>
internal static class PriceSpread
{
    public static async Task<Dictionary<long, (decimal Low, decimal High)>> LoadAsync(
        PriceTrackerContext context, IReadOnlyDictionary<long, Product> products, IReadOnlyCollection<ScrapeResult> batch, DateTimeOffset now, CancellationToken cancel)
    {
        var doubtful = batch.Where(r => products.TryGetValue(r.ProductId, out var product) && IsDoubtful(product, r)).Select(r => r.ProductId).Distinct().ToList();
        if (doubtful.Count == 0)
            return [];
        var since = now.AddYears(-1);
        var currencies = doubtful.Select(id => products[id].Currency).Distinct().ToList();
        var rows = await context.PriceHistory.AsNoTracking()
            .Where(o => doubtful.Contains(o.ProductId) && o.ObservedAt > since && o.Price != null && currencies.Contains(o.Currency))
            .GroupBy(o => new { o.ProductId, o.Currency })
            .Select(g => new { g.Key.ProductId, g.Key.Currency, Low = g.Min(o => o.Price!.Value), High = g.Max(o => o.Price!.Value) })
            .ToListAsync(cancel);
        return rows.Where(r => r.Currency == products[r.ProductId].Currency).ToDictionary(r => r.ProductId, r => (r.Low, r.High));
    }

    private static bool IsDoubtful(Product product, ScrapeResult result) =>
        result.Outcome is ScrapeOutcome.Read { Price: { } price } read
        && Plausibility.NeedsHistory(product.CurrentPrice, product.Currency, price, read.Currency ?? product.Currency, read.Support);
}
