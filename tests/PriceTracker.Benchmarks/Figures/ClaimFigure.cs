using System.Diagnostics;
using Microsoft.Extensions.Options;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Messaging;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is the same claim among a hundredth of the products: with an index it should hardly differ.</summary>
public sealed class ClaimFigure : IFigure
{
    private const int Claims = 20;
    private const int Batch = 200;

    public string Name => "claim";

    public string Question => "how long the scheduler takes to claim 200 due products";

    public async Task MeasureAsync()
    {
        var few = await MeasureAsync(10_000);
        var many = await MeasureAsync(100_000);
        Console.WriteLine($"  among 10,000 products: {few}");
        Console.WriteLine($"  among 100,000 products: {many}, {many.Median / few.Median:0.0} times as long at the median");
    }

    private static async Task<Samples> MeasureAsync(int products)
    {
        await using var room = await DataRoom.OpenAsync();
        await room.Seed.ProductsAsync(products, "claim");
        await room.Seed.RunAsync("update products set due_at = now() - id * interval '1 millisecond' where id <= @due", ("due", (Claims + 1) * Batch));
        await room.Seed.RunAsync("vacuum analyze products");
        var due = new DueProducts(room.Contexts, Options.Create(new ScrapingOptions()));
        var samples = new Samples();
        for (var n = 0; n <= Claims; n++)
        {
            var watch = Stopwatch.StartNew();
            var claimed = await due.ClaimRoutineAsync(new QueueRoom(0, Batch, []), Batch, CancellationToken.None);
            if (claimed.Count != Batch)
                throw new InvalidOperationException($"Claimed {claimed.Count} instead of {Batch}.");
            // The first one compiles the query.
            if (n > 0)
                samples.Add(watch.Elapsed);
        }

        return samples;
    }
}
