using PriceTracker.Data.Catalog;

namespace PriceTracker.Data.History;

/// <summary>The reads of price history. Who may see a product is the catalogue's business, not this one's.</summary>
public interface IPriceHistory
{
    /// <summary>Raw begins with the point carried into the range.</summary>
    Task<IReadOnlyList<HistoryPoint>> ReadAsync(long productId, HistoryRange range, HistoryResolution resolution, CancellationToken cancel);

    Task<HistoryStats> StatsAsync(long productId, HistoryRange range, CancellationToken cancel);

    Task<PriceSteps> StepsAsync(long productId, HistoryRange range, CancellationToken cancel);

    /// <summary>The last 30 days of several products; a product without history is left out.</summary>
    Task<IReadOnlyDictionary<long, PriceSteps>> SparklinesAsync(IReadOnlyCollection<long> productIds, CancellationToken cancel);

    /// <summary>Changes, newest first.</summary>
    Task<PagedList<PriceChangeRow>> ChangesAsync(long productId, int page, int pageSize, CancellationToken cancel);

    /// <summary>Evidence of the change point that held at this time; null where none is kept.</summary>
    Task<EvidenceView?> EvidenceAsync(long productId, DateTimeOffset at, CancellationToken cancel);
}
