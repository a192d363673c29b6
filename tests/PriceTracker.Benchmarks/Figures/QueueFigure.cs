using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging.RabbitMq;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline waits for the broker's confirm after every job; the ratio is what publishing a whole claim at once is worth.</summary>
public sealed class QueueFigure : IFigure
{
    private const int Rounds = 3;
    private const int Batch = 500;
    private const int Jobs = 2_000;

    /// <summary>As many as a worker holds of the lane that most shops share.</summary>
    private const int Prefetch = 16;

    public string Name => "queue";

    public string Question => "how many jobs a second go through RabbitMQ with confirms";

    public async Task MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RabbitMqServer.StartAsync(folder.Path);
        var topology = new RabbitMqTopology([]);
        await using var link = new RabbitMqLink(server.ConnectionString, "figures", topology, TimeProvider.System, NullLogger<RabbitMqLink>.Instance);
        await using var queue = new RabbitMqScrapeQueue(link, topology, TimeProvider.System, NullLoggerFactory.Instance);
        await link.ConnectAsync(CancellationToken.None);
        var (single, batched, carried) = (new Rates(), new Rates(), new Rates());
        for (var round = -1; round < Rounds; round++)
        {
            var one = await PublishedAsync(link, queue, 100, 1);
            var many = await PublishedAsync(link, queue, Jobs, Batch);
            var through = await CarriedAsync(queue);
            Console.WriteLine($"    round {round}: {one:0}/s, {many:0}/s, {through:0}/s");
            // The first round compiles.
            if (round < 0)
                continue;
            single.Add(one);
            batched.Add(many);
            carried.Add(through);
        }

        Console.WriteLine($"  published in batches of 1: {single}");
        Console.WriteLine($"  published in batches of {Batch}: {batched}, {batched.Median / single.Median:0.0} times the baseline");
        Console.WriteLine($"  published in batches of {Batch}, read and acknowledged meanwhile: {carried}, {carried.Median / single.Median:0.0} times the baseline");
    }

    private static async Task<double> PublishedAsync(RabbitMqLink link, RabbitMqScrapeQueue queue, int jobs, int size)
    {
        var watch = Stopwatch.StartNew();
        await PublishAsync(queue, jobs, size);
        var rate = jobs / watch.Elapsed.TotalSeconds;
        var connection = await link.ConnectAsync(CancellationToken.None);
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueuePurgeAsync(RabbitMqTopology.Other, CancellationToken.None);
        return rate;
    }

    private static async Task<double> CarriedAsync(RabbitMqScrapeQueue queue)
    {
        var watch = Stopwatch.StartNew();
        var reading = ReadAsync(queue, Jobs);
        await PublishAsync(queue, Jobs, Batch);
        await reading;
        return Jobs / watch.Elapsed.TotalSeconds;
    }

    private static async Task PublishAsync(RabbitMqScrapeQueue queue, int jobs, int size)
    {
        var lease = TimeProvider.System.GetUtcNow().AddMinutes(3);
        foreach (var batch in Enumerable.Range(1, jobs).Select(n => new ScrapeJob(n, 1, $"shop{n % 200}", false, lease)).Chunk(size))
            if (await queue.PublishAsync(batch, CancellationToken.None) is { Count: > 0 } left)
                throw new InvalidOperationException($"{left.Count} jobs were not taken.");
    }

    private static async Task ReadAsync(RabbitMqScrapeQueue queue, int jobs)
    {
        await foreach (var delivery in queue.ReadAsync(queue.Lanes.Single(lane => lane.Name == RabbitMqTopology.Other), Prefetch, CancellationToken.None))
        {
            delivery.Complete();
            await delivery.DisposeAsync();
            if (--jobs == 0)
                return;
        }
    }
}
