using PriceTracker.Data.History;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>What history says about one product, for the range the reader chose.</summary>
public sealed record ProductFacts(
    HistoryRange Range,
    PriceSteps Steps,
    HistoryStats InRange,
    HistoryStats Quarter,
    HistoryStats Year,
    HistoryStats Ever)
{
    public static async Task<ProductFacts> ReadAsync(IPriceHistory history, long productId, HistoryRange range, CancellationToken cancel)
    {
        var steps = await history.StepsAsync(productId, range, cancel);
        var quarter = await history.StatsAsync(productId, HistoryRange.Quarter, cancel);
        var year = await history.StatsAsync(productId, HistoryRange.Year, cancel);
        var ever = await history.StatsAsync(productId, HistoryRange.All, cancel);
        var inRange = range switch
        {
            HistoryRange.Quarter => quarter,
            HistoryRange.Year => year,
            HistoryRange.All => ever,
            _ => await history.StatsAsync(productId, range, cancel),
        };
        return new ProductFacts(range, steps, inRange, quarter, year, ever);
    }
}
