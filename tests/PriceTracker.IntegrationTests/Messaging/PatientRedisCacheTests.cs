using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.Messaging.Redis;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>The cache's second level on a Redis that goes away and comes back.</summary>
public sealed class PatientRedisCacheTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-cache-").FullName;
    private RedisServer server = null!;
    private RedisLink link = null!;
    private PatientRedisCache cache = null!;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartAsync(folder);
        link = await RedisLink.OpenAsync(server.ConnectionString, "tests");
        cache = new PatientRedisCache(link, new RedisCache(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(link.Multiplexer) }));
    }

    public async ValueTask DisposeAsync()
    {
        await link.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_kept_is_found_and_what_is_removed_is_not()
    {
        await cache.SetAsync("key", [1, 2], new DistributedCacheEntryOptions());
        Assert.Equal([1, 2], await cache.GetAsync("key"));

        await cache.RemoveAsync("key");

        Assert.Null(await cache.GetAsync("key"));
    }

    [Fact]
    public async Task Without_Redis_nothing_is_found_and_nobody_waits_or_fails()
    {
        await cache.SetAsync("key", [1], new DistributedCacheEntryOptions());
        await AwayAsync();

        await cache.SetAsync("key", [2], new DistributedCacheEntryOptions());

        Assert.Null(await cache.GetAsync("key"));
    }

    [Fact]
    public async Task A_removal_made_while_Redis_was_away_holds_once_it_is_back()
    {
        await cache.SetAsync("session", [1], new DistributedCacheEntryOptions());
        await using var keeper = await RedisLink.OpenAsync(server.ConnectionString, "keeper");
        await AwayAsync();
        await cache.RemoveAsync("session");
        await server.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(link.IsConnected && keeper.IsConnected), "both are connected again");
        // What a Redis that kept its memory would still hold.
        var other = new RedisCache(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(keeper.Multiplexer) });
        await other.SetAsync("session", [1], new DistributedCacheEntryOptions());

        Assert.Null(await cache.GetAsync("session"));
        Assert.Null(await other.GetAsync("session"));
    }

    private async Task AwayAsync()
    {
        await server.StopAsync();
        await Eventually.TrueAsync(() => Task.FromResult(!link.IsConnected), "Redis is known to be away");
    }
}
