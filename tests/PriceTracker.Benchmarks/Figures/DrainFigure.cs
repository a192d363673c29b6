using System.Diagnostics;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Cluster;
using PriceTracker.Cluster.Processes;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is a worker with nothing in hand: what it takes longer than that is spent on finishing its jobs, or on giving them back.</summary>
public sealed class DrainFigure : IFigure
{
    private const int Times = 3;
    private const int InHand = 16;

    public string Name => "drain";

    public string Question => "how long a worker takes from SIGTERM to its end, 16 jobs in hand and more waiting";

    public async Task MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var servers = await DistributedServers.StartAsync(folder.Path);
        var seed = new ProductSeed(servers.Postgres.ConnectionString);
        var idle = await MeasureAsync(servers, seed, products: 0, TimeSpan.Zero);
        Console.WriteLine($"  nothing in hand: {idle}");
        foreach (var seconds in new[] { 3, 25 })
        {
            var busy = await MeasureAsync(servers, seed, products: 40, TimeSpan.FromSeconds(seconds));
            Console.WriteLine($"  shops that answer after {seconds} s: {busy}, {busy.Median / idle.Median:0.0} times the baseline");
        }
    }

    private static async Task<Samples> MeasureAsync(DistributedServers servers, ProductSeed seed, int products, TimeSpan answer)
    {
        var samples = new Samples();
        for (var n = 0; n < Times; n++)
        {
            await using var shop = await PriceShop.OpenAsync(answer);
            var settings = servers.Settings;
            var (key, hosts) = shop.Permission(products);
            settings[key] = hosts;
            await using var worker = TrackerProcess.StartWorker("worker", settings);
            await worker.ReadyAsync();
            for (var p = 0; p < products; p++)
                shop.Price(p, 100);
            if (products > 0)
                await seed.DueAsync(Enumerable.Range(0, products).Select(shop.Link));
            await Until.TrueAsync(() => Task.FromResult(shop.Waiting >= Math.Min(products, InHand)), "the worker has its hands full", TimeSpan.FromSeconds(30));
            var watch = Stopwatch.StartNew();
            var code = await worker.Process.StopAsync();
            var time = watch.Elapsed;
            samples.Add(time);
            var held = await servers.Postgres.ScalarAsync<long>("select count(*) from products where slot > last_slot and due_at > clock_timestamp()");
            var read = await servers.Postgres.ScalarAsync<long>("select count(*) from products where last_read_at is not null");
            Console.WriteLine($"    {time.TotalSeconds:0.00} s, exit code {code}, {read} prices recorded, {held} of {products} products left leased");
            await seed.RunAsync("delete from products");
        }

        return samples;
    }
}
