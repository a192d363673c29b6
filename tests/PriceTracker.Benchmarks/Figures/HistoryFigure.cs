using System.Diagnostics;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.History;
using PriceTracker.Data.Messaging.Redis;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The baseline is a history that no cache holds. Every read asks the database for the time of the newest row first, also where a cache has the rest.</summary>
public sealed class HistoryFigure : IFigure
{
    private const int Products = 300;
    private const int First = 20;

    public string Name => "history";

    public string Question => "how long the daily history of a year takes from the database, from Redis and from this process";

    public async Task MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RedisServer.StartAsync(folder.Path);
        await using var link = await RedisLink.OpenAsync(server.ConnectionString, "figures");
        await using var room = await DataRoom.OpenAsync();
        await room.Seed.ProductsAsync(Products + First, "history");
        await room.Seed.HistoryAsync("history", days: 365);
        await room.Seed.RunAsync("vacuum analyze");
        using var redis = new RedisCache(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(link.Multiplexer) });
        var second = new PatientRedisCache(link, redis);
        var (cold, shared, own) = (new Samples(), new Samples(), new Samples());
        for (var id = 1; id <= Products + First; id++)
        {
            await using var nothing = Cache(second);
            var first = await ReadAsync(room, nothing, id);
            if (id > First)
                cold.Add(first);
        }

        // The second level is written behind the answer.
        await Task.Delay(TimeSpan.FromSeconds(2));
        var kept = await link.Multiplexer.GetServers()[0].DatabaseSizeAsync();
        if (kept < Products + First)
            throw new InvalidOperationException($"Redis has only {kept} histories.");
        for (var id = 1; id <= Products + First; id++)
        {
            await using var empty = Cache(second);
            var (from, again) = (await ReadAsync(room, empty, id), await ReadAsync(room, empty, id));
            if (id <= First)
                continue;
            shared.Add(from);
            own.Add(again);
        }

        Console.WriteLine($"  in no cache: {cold}");
        Console.WriteLine($"  in Redis alone: {shared}, {shared.Median / cold.Median:0.00} times the baseline at the median");
        Console.WriteLine($"  in this process: {own}, {own.Median / cold.Median:0.00} times the baseline at the median");
    }

    /// <summary>As a process has it that just started: an empty first level over the shared second one.</summary>
    private static ServiceProvider Cache(IDistributedCache second)
    {
        var services = new ServiceCollection().AddSingleton(second);
        services.AddHybridCache();
        return services.BuildServiceProvider();
    }

    private static async Task<TimeSpan> ReadAsync(DataRoom room, ServiceProvider cache, long id)
    {
        var history = new PriceHistory(room.Contexts, cache.GetRequiredService<HybridCache>(), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var points = await history.ReadAsync(id, HistoryRange.Year, HistoryResolution.Daily, CancellationToken.None);
        return points.Count > 360 ? watch.Elapsed : throw new InvalidOperationException($"Only {points.Count} days.");
    }
}
