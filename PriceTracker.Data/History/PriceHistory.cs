using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.History;

public sealed class PriceHistory(IDbContextFactory<PriceTrackerContext> contexts, HybridCache cache, TimeProvider clock) : IPriceHistory
{
    private readonly HistoryRows history = new(contexts, cache);
    private static readonly TimeSpan SparklineLength = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<HistoryPoint>> ReadAsync(long productId, HistoryRange range, HistoryResolution resolution, CancellationToken cancel)
    {
        var from = Start(range);
        var (rows, _) = await history.ReadAsync(productId, from, cancel);
        return resolution switch
        {
            HistoryResolution.Hourly => StepFunction.Buckets(rows.Where(o => o.ObservedAt >= from), TimeSpan.FromHours(1)),
            HistoryResolution.Daily => StepFunction.Buckets(rows.Where(o => o.ObservedAt >= from), TimeSpan.FromDays(1)),
            _ => [.. rows.Select(o => new HistoryPoint(o.ObservedAt, o.Price, o.Price, o.Price, o.Currency, o.Availability))],
        };
    }

    public async Task<HistoryStats> StatsAsync(long productId, HistoryRange range, CancellationToken cancel)
    {
        var from = Start(range);
        var (rows, _) = await history.ReadAsync(productId, from, cancel);
        return StepFunction.Stats(rows, from, clock.GetUtcNow());
    }

    public async Task<PriceSteps> StepsAsync(long productId, HistoryRange range, CancellationToken cancel)
    {
        var (rows, lastLook) = await history.ReadAsync(productId, Start(range), cancel);
        var from = range == HistoryRange.All && rows.Count > 0 ? rows[0].ObservedAt : Start(range);
        return StepFunction.Steps(rows, from, clock.GetUtcNow(), lastLook);
    }

    public async Task<IReadOnlyDictionary<long, PriceSteps>> SparklinesAsync(IReadOnlyCollection<long> productIds, CancellationToken cancel)
    {
        var ids = productIds.ToArray();
        var now = clock.GetUtcNow();
        var from = now - SparklineLength;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.PriceHistory.AsNoTracking()
            .Where(o => ids.Contains(o.ProductId) && o.ObservedAt >= from)
            .Concat(context.Products.Where(p => ids.Contains(p.Id)).SelectMany(p => context.PriceHistory
                .Where(o => o.ProductId == p.Id && o.ObservedAt < from).OrderByDescending(o => o.ObservedAt).Take(1)))
            .ToListAsync(cancel);
        var looks = await context.Products.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.LastReadAt, cancel);
        return rows.GroupBy(o => o.ProductId).ToDictionary(
            g => g.Key, g => StepFunction.Steps([.. g.OrderBy(o => o.ObservedAt)], from, now, looks.GetValueOrDefault(g.Key)));
    }

    public async Task<PagedList<PriceChangeRow>> ChangesAsync(long productId, int page, int pageSize, CancellationToken cancel)
    {
        page = Math.Clamp(page, 1, 100_000);
        pageSize = Math.Clamp(pageSize, 1, 100);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var changes = context.PriceHistory.AsNoTracking().Where(o => o.ProductId == productId && o.Kind == ObservationKind.Change);
        var total = await changes.CountAsync(cancel);
        // One more on each side: what held before the oldest shown, and until when the newest shown held.
        var skip = Math.Max(0, ((page - 1) * pageSize) - 1);
        var window = await changes.OrderByDescending(o => o.ObservedAt).Skip(skip).Take(pageSize + 2).ToListAsync(cancel);
        var times = window.ConvertAll(o => o.ObservedAt);
        var channels = await context.PriceEvidence
            .Where(e => e.ProductId == productId && times.Contains(e.ObservedAt))
            .ToDictionaryAsync(e => e.ObservedAt, e => e.Channel, cancel);
        var first = page == 1 ? 0 : 1;
        var rows = new List<PriceChangeRow>();
        for (var i = first; i < window.Count && rows.Count < pageSize; i++)
            rows.Add(Row(window[i], i > 0 ? window[i - 1] : null, i + 1 < window.Count ? window[i + 1] : null, channels.GetValueOrDefault(window[i].ObservedAt)));
        return new PagedList<PriceChangeRow>(rows, total, page, pageSize);
    }

    private static PriceChangeRow Row(PriceObservation o, PriceObservation? newer, PriceObservation? older, string? channel) => new(
        o.ObservedAt, newer?.ObservedAt, o.Price, older?.Currency == o.Currency ? older?.Price : null, o.ListPrice, o.Currency, o.Availability, channel);

    public async Task<EvidenceView?> EvidenceAsync(long productId, DateTimeOffset at, CancellationToken cancel)
    {
        var until = at.ToUniversalTime();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from e in context.PriceEvidence.AsNoTracking()
            where e.ProductId == productId && e.ObservedAt <= until
            join o in context.PriceHistory on new { e.ProductId, e.ObservedAt } equals new { o.ProductId, o.ObservedAt }
            orderby e.ObservedAt descending
            select new { Evidence = e, Row = o }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new EvidenceView(
            found.Row.ObservedAt,
            found.Row.Price,
            found.Row.Currency,
            found.Row.Availability,
            found.Evidence.Channel,
            found.Evidence.Locator,
            found.Evidence.RawText,
            found.Evidence.PageHash is null ? null : Convert.ToHexStringLower(found.Evidence.PageHash),
            found.Evidence.Confidence);
    }

    private DateTimeOffset Start(HistoryRange range) => range switch
    {
        HistoryRange.Week => clock.GetUtcNow().AddDays(-7),
        HistoryRange.Month => clock.GetUtcNow().AddDays(-30),
        HistoryRange.Quarter => clock.GetUtcNow().AddDays(-90),
        HistoryRange.Year => clock.GetUtcNow().AddYears(-1),
        _ => DateTimeOffset.UnixEpoch,
    };
}
