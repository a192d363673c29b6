using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is one check per transaction; the ratio is what gathering them is worth.</summary>
public sealed class RecorderFigure : IFigure
{
    private const int Products = 5_000;
    private const int PageBytes = 30_000;
    private const int Rounds = 9;
    private static readonly int[] Sizes = [1, 100, 200];
    private readonly Dictionary<long, (long Slot, decimal Price)> known = [];

    public string Name => "recorder";

    public string Question => "how many checks a second are recorded, one in ten with a new price";

    public async Task MeasureAsync()
    {
        await using var room = await DataRoom.OpenAsync();
        await room.Seed.ProductsAsync(Products, "recorder");
        await room.Seed.RunAsync("vacuum analyze");
        await using (var context = await room.Contexts.CreateDbContextAsync())
            foreach (var product in await context.Products.AsNoTracking().ToListAsync())
                known[product.Id] = (product.LastSlot, product.CurrentPrice!.Value);
        await CompareAsync(room, "without pages", withPages: false);
        await CompareAsync(room, "with a page of 30 kB to keep for each change", withPages: true);
        await room.Seed.PersonAsync("alice@example.com");
        await room.Seed.TrackAsync("alice@example.com", "recorder");
        await room.Seed.AlertsAsync(step: 1);
        await room.Seed.RunAsync("vacuum analyze");
        await CompareAsync(room, "without pages, one alert on every product", withPages: false);
    }

    /// <summary>In turns, so that a busy minute of the machine meets every size; the best round is what the code can do undisturbed.</summary>
    private async Task CompareAsync(DataRoom room, string conditions, bool withPages)
    {
        var recorder = room.Get<PriceRecorder>();
        var rates = Sizes.ToDictionary(size => size, _ => new Rates());
        for (var round = -1; round < Rounds; round++)
            foreach (var size in Sizes)
            {
                var rate = await RateAsync(recorder, size, size == 1 ? 200 : 3_000, withPages);
                // The first round compiles.
                if (round >= 0)
                    rates[size].Add(rate);
            }

        foreach (var (size, seen) in rates)
            Console.WriteLine($"  {conditions}: batches of {size}: {seen}, {seen.Median / rates[1].Median:0.0} times the baseline");
    }

    private async Task<double> RateAsync(PriceRecorder recorder, int size, int checks, bool withPages)
    {
        // Products are met in no order, as they become due.
        var ids = known.Keys.OrderBy(id => id * 7_919 % 10_007).ToList();
        var batches = Enumerable.Range(0, checks).Select(n => Check(ids[n % ids.Count], n % 10 == 0, withPages)).Chunk(size).ToList();
        var recorded = 0;
        var watch = Stopwatch.StartNew();
        foreach (var batch in batches)
            recorded += await recorder.RecordAsync(batch, CancellationToken.None);
        return recorded == checks ? checks / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"Only {recorded} of {checks} checks were new.");
    }

    private ScrapeResult Check(long id, bool isChange, bool withPages)
    {
        var (slot, price) = known[id];
        var next = known[id] = (slot + 1, isChange ? price + (slot % 2 == 0 ? 1 : -1) : price);
        return new ScrapeResult
        {
            ProductId = id,
            Slot = next.Slot,
            Outcome = new ScrapeOutcome.Read(next.Price, "EUR", null, Availability.InStock, new ProductFacts($"Blue kettle {id}"), new EvidenceFact("jsonld", "offers.price", $"{next.Price}", 0.9f)),
            NextIn = TimeSpan.FromHours(1),
            Interval = TimeSpan.FromHours(1),
            Page = withPages ? new FetchedPage(RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(PageBytes), "text/html", $"shop{id % 200}.example", "https://shop.example/") : null,
        };
    }
}
