using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Scraping.Worker;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>
/// From the time that stands on a firing to its live message and to its delivery. The time is the database's, taken before the commit; both share
/// this machine's clock. The baseline is a calm hour, ten changes a second.
/// </summary>
public sealed class AlertDelayFigure : IFigure
{
    private const int People = 1_000;
    private readonly Dictionary<long, (long Slot, decimal Price)> known = [];
    private long[] ids = [];
    private int next;

    public string Name => "alerts-delay";

    public string Question => "how long from a recorded change to the live message and to the channel, at 100 changes a second";

    public async Task MeasureAsync()
    {
        await using var room = await AlertRoom.OpenAsync();
        await AlertRoom.FillAsync(room, People, "any_change");
        await using (var context = await room.Contexts.CreateDbContextAsync())
            foreach (var product in await context.Products.AsNoTracking().ToListAsync())
                known[product.Id] = (product.LastSlot, product.CurrentPrice!.Value);
        ids = [.. known.Keys.Order()];
        var workers = room.Get<IEnumerable<IHostedService>>().ToList();
        foreach (var worker in workers)
            await worker.StartAsync(CancellationToken.None);
        // The first change tells a rule what to count from, and what comes first is compiled.
        await RunAsync(room, perSecond: 200, changes: People, fires: false);
        await RunAsync(room, perSecond: 100, changes: 300, fires: true);
        var (calmLive, calmSink) = await RunAsync(room, perSecond: 10, changes: 200, fires: true);
        Console.WriteLine($"  10 changes a second, live message: {calmLive}");
        Console.WriteLine($"  10 changes a second, channel: {calmSink}");
        var (live, sink) = await RunAsync(room, perSecond: 100, changes: 3_000, fires: true);
        Console.WriteLine($"  100 changes a second, live message: {live}, {live.Median / calmLive.Median:0.0} times the baseline at the median");
        Console.WriteLine($"  100 changes a second, channel: {sink}, {sink.Median / calmSink.Median:0.0} times the baseline at the median");
        foreach (var worker in workers)
            await worker.StopAsync(CancellationToken.None);
    }

    private async Task<(Samples Live, Samples Sink)> RunAsync(DataRoom room, int perSecond, int changes, bool fires)
    {
        var sink = room.Get<SinkChannel>();
        sink.Forget();
        var heard = new ConcurrentDictionary<long, DateTimeOffset>();
        using var subscription = room.Get<ILiveFeed>().Subscribe(message =>
        {
            if (message is AlertFired fired)
                heard.TryAdd(fired.FiringId, TimeProvider.System.GetUtcNow());
        });
        await RecordAsync(room, perSecond, changes);
        for (var waited = Stopwatch.StartNew(); fires && (sink.Told < changes || heard.Count < changes); await Task.Delay(20))
            if (waited.Elapsed > TimeSpan.FromMinutes(1))
                throw new TimeoutException($"Of {changes} changes {heard.Count} were told live and {sink.Told} on the channel.");
        var (live, sent) = (new Samples(), new Samples());
        await using var context = await room.Contexts.CreateDbContextAsync();
        var told = heard.Keys.ToList();
        foreach (var firing in await context.AlertFirings.Where(f => told.Contains(f.Id)).Select(f => new { f.Id, f.CreatedAt }).ToListAsync())
            live.Add(heard[firing.Id] - firing.CreatedAt);
        foreach (var age in sink.Ages)
            sent.Add(age);
        return (live, sent);
    }

    /// <summary>One by one at their times, gathered as a worker gathers them.</summary>
    private async Task RecordAsync(DataRoom room, int perSecond, int changes)
    {
        var batcher = new ResultBatcher(room.Get<PriceRecorder>(), NullLogger<ResultBatcher>.Instance);
        using var stop = new CancellationTokenSource();
        var writing = batcher.RunAsync(stop.Token);
        var watch = Stopwatch.StartNew();
        var recorded = new List<Task>(changes);
        while (recorded.Count < changes)
        {
            while (recorded.Count < changes && recorded.Count < watch.Elapsed.TotalSeconds * perSecond)
                recorded.Add(batcher.RecordAsync(Change(), CancellationToken.None));
            await Task.Delay(1);
        }

        await Task.WhenAll(recorded);
        Console.WriteLine($"    {changes} changes recorded at {changes / watch.Elapsed.TotalSeconds:0.0}/s");
        await stop.CancelAsync();
        await writing;
    }

    private ScrapeResult Change()
    {
        var id = ids[next++ % ids.Length];
        var (slot, price) = known[id];
        var after = known[id] = (slot + 1, price + (slot % 2 == 0 ? 1 : -1));
        return new ScrapeResult
        {
            ProductId = id,
            Slot = after.Slot,
            Outcome = new ScrapeOutcome.Read(after.Price, "EUR", null, Availability.InStock, new ProductFacts($"Blue kettle {id}"), new EvidenceFact("jsonld", "offers.price", $"{after.Price}", 0.9f)),
            NextIn = TimeSpan.FromHours(1),
            Interval = TimeSpan.FromHours(1),
        };
    }
}
