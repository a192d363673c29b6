using System.Diagnostics;
using Microsoft.Extensions.Options;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Messaging;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is the same claim among a hundredth of the products. What is due lies scattered over the table, as it does in life.</summary>
public sealed class ClaimMillionFigure : IFigure
{
    private const int Claims = 15;
    private const int Batch = 1_000;

    /// <summary>More than the claim looks at before it asks the other shops.</summary>
    private const int Head = 5_000;

    public string Name => "claim-million";

    public string Question => "how long the scheduler takes to claim 1,000 due products among a million";

    public async Task MeasureAsync()
    {
        var (few, fewFair) = await MeasureAsync(10_000);
        var (many, manyFair) = await MeasureAsync(1_000_000);
        Console.WriteLine($"  among 10,000 products: {few}");
        Console.WriteLine($"  among 1,000,000 products: {many}, {many.Median / few.Median:0.0} times as long at the median");
        Console.WriteLine($"  one shop fills the head, among 10,000: {fewFair}, {fewFair.Median / few.Median:0.0} times the claim without it");
        Console.WriteLine($"  one shop fills the head, among 1,000,000: {manyFair}, {manyFair.Median / fewFair.Median:0.0} times as long at the median");
    }

    private static async Task<(Samples Oldest, Samples Fair)> MeasureAsync(int products)
    {
        await using var room = await DataRoom.OpenAsync();
        var filling = Stopwatch.StartNew();
        await room.Seed.ProductsAsync(products, "claim");
        await room.Seed.RunAsync("vacuum analyze products");
        Console.WriteLine($"    {products} products written in {filling.Elapsed.TotalSeconds:0} s");
        var due = new DueProducts(room.Contexts, Options.Create(new ScrapingOptions()));
        var oldest = await ClaimAsync(room, due, products);
        await room.Seed.RunAsync(
            "update products set registrable_domain = 'big.example', due_at = now() - interval '1 day' - id * interval '1 millisecond' where id <= @head", ("head", Head));
        await room.Seed.RunAsync("analyze products");
        return (oldest, await ClaimAsync(room, due, products));
    }

    private static async Task<Samples> ClaimAsync(DataRoom room, DueProducts due, int products)
    {
        var samples = new Samples();
        for (var n = 0; n <= Claims; n++)
        {
            // A step without a common divisor meets every shop equally often.
            await room.Seed.RunAsync(
                """
                update products set due_at = now() - k * interval '1 millisecond'
                from generate_series(1, @batch) k
                where id = 1 + (@from + k::bigint) * 997 % @count and registrable_domain <> 'big.example'
                """, ("batch", Batch * 2), ("from", (long)n * Batch * 2), ("count", (long)products));
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
