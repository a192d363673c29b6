using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Components.Fakes;

/// <summary>Tells the same year about every product.</summary>
public sealed class FakeHistory(DateTimeOffset now) : IPriceHistory
{
    private static readonly (int DaysAgo, decimal Price)[] Year =
    [
        (365, 349), (358, 299), (354, 249), (350, 329), (330, 299), (320, 349), (290, 359), (250, 349), (235, 339), (220, 399),
        (190, 379), (165, 329), (152, 289), (149, 339), (120, 349), (105, 339), (70, 329), (45, 319), (25, 299), (15, 319),
    ];

    public PriceSteps Steps(int days, decimal latest = 279, string currency = "EUR")
    {
        var from = now.AddDays(-days);
        var runs = Year.Where(point => point.DaysAgo <= days).Select((point, i) => (From: now.AddDays(-point.DaysAgo), point.Price)).ToList();
        var list = new List<PriceRun>();
        for (var i = 0; i < runs.Count; i++)
        {
            var to = i + 1 < runs.Count ? runs[i + 1].From : now.AddHours(-2);
            list.Add(new PriceRun(runs[i].From, to, runs[i].Price, Availability.InStock));
        }

        list.Add(new PriceRun(now.AddHours(-2), now, latest, Availability.InStock));
        var gaps = new List<HistoryGap>();
        if (days > 250)
        {
            gaps.Add(new HistoryGap(now.AddDays(-262), now.AddDays(-250)));
            list[6] = list[6] with { To = now.AddDays(-262) };
        }

        return new PriceSteps(from, now, currency, list, gaps);
    }

    public Task<IReadOnlyList<HistoryPoint>> ReadAsync(long productId, HistoryRange range, HistoryResolution resolution, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<HistoryPoint>>([]);

    public Task<HistoryStats> StatsAsync(long productId, HistoryRange range, CancellationToken cancel)
    {
        var runs = Steps(Days(range)).Runs;
        var low = runs.MinBy(run => run.Price)!;
        var high = runs.MaxBy(run => run.Price)!;
        return Task.FromResult(new HistoryStats(279, low.Price, low.From, 342.2712m, high.Price, high.From, "EUR"));
    }

    public Task<PriceSteps> StepsAsync(long productId, HistoryRange range, CancellationToken cancel) => Task.FromResult(Steps(Days(range)));

    public Task<IReadOnlyDictionary<long, PriceSteps>> SparklinesAsync(IReadOnlyCollection<long> productIds, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<long, PriceSteps>>(productIds.ToDictionary(id => id, _ => Steps(30)));

    public Task<PagedList<PriceChangeRow>> ChangesAsync(long productId, int page, int pageSize, CancellationToken cancel)
    {
        var runs = Steps(365).Runs.Reverse().ToList();
        var rows = runs.Select((run, i) => new PriceChangeRow(
            run.From, i == 0 ? null : run.To, run.Price, i + 1 < runs.Count ? runs[i + 1].Price : null, null, "EUR", run.Availability, i % 4 == 3 ? "text" : "json_ld"));
        return Task.FromResult(new PagedList<PriceChangeRow>([.. rows.Skip((page - 1) * pageSize).Take(pageSize)], runs.Count, page, pageSize));
    }

    public Task<EvidenceView?> EvidenceAsync(long productId, DateTimeOffset at, CancellationToken cancel) =>
        Task.FromResult<EvidenceView?>(new EvidenceView(at, 279, "EUR", Availability.InStock, "json_ld", "$.offers[0].price",
            "\"price\": \"279.00\", \"priceCurrency\": \"EUR\" <script>alert(1)</script>", "9f2c4b1e77aa", 0.98));

    private static int Days(HistoryRange range) => range switch
    {
        HistoryRange.Week => 7,
        HistoryRange.Month => 30,
        HistoryRange.Quarter => 90,
        _ => 365,
    };
}
