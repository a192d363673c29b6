using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Messaging.Redis;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What one process publishes, another hears: the feed under test publishes, and the contract listens on a second one.</summary>
public sealed class RedisLiveFeedTests(BrokerServers brokers) : LiveFeedContract
{
    private RedisFeedProcess? publisher;

    protected override async Task<ILiveFeed> CreateAsync()
    {
        var redis = (await brokers.RedisAsync()).ConnectionString;
        publisher = await RedisFeedProcess.StartAsync(redis);
        return new TwoProcesses(publisher, await RedisFeedProcess.StartAsync(redis));
    }

    private sealed class TwoProcesses(RedisFeedProcess publisher, RedisFeedProcess listener) : ILiveFeed, IAsyncDisposable
    {
        public void Publish(LiveMessage message) => publisher.Feed.Publish(message);

        public IDisposable Subscribe(Action<LiveMessage> handler) => listener.Feed.Subscribe(handler);

        public async ValueTask DisposeAsync()
        {
            await publisher.DisposeAsync();
            await listener.DisposeAsync();
        }
    }
}

/// <summary>Within one process the contract holds just as well, and no message comes twice.</summary>
public sealed class RedisLiveFeedInOneProcessTests(BrokerServers brokers) : LiveFeedContract
{
    private RedisFeedProcess? process;

    protected override async Task<ILiveFeed> CreateAsync() => (process = await RedisFeedProcess.StartAsync((await brokers.RedisAsync()).ConnectionString)).Feed;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (process is not null)
            await process.DisposeAsync();
    }
}

public sealed class RedisHostPaceTests(BrokerServers brokers) : HostPaceContract
{
    private RedisLink? link;

    protected override async Task<IHostPace> CreateAsync()
    {
        var server = await brokers.RedisAsync();
        await server.FlushAsync();
        link = await RedisLink.OpenAsync(server.ConnectionString, "tests");
        return new RedisHostPace(link, TimeProvider.System, NullLogger<RedisHostPace>.Instance);
    }

    /// <summary>The clock is Redis's own, so time really passes.</summary>
    protected override Task PassAsync(TimeSpan time) => Task.Delay(time + TimeSpan.FromMilliseconds(20));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (link is not null)
            await link.DisposeAsync();
    }
}
