using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Messaging.Redis;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>A live feed as one process has it, with a connection of its own.</summary>
internal sealed class RedisFeedProcess : IAsyncDisposable
{
    private readonly RedisLink link;
    private readonly InProcessLiveFeed here;

    private RedisFeedProcess(RedisLink link)
    {
        this.link = link;
        here = new InProcessLiveFeed(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);
        Feed = new RedisLiveFeed(link, here, TimeProvider.System, NullLogger<RedisLiveFeed>.Instance);
    }

    public RedisLiveFeed Feed { get; }

    /// <summary>Returns once it hears the others.</summary>
    public static async Task<RedisFeedProcess> StartAsync(string redis)
    {
        var process = new RedisFeedProcess(await RedisLink.OpenAsync(redis, "tests"));
        await Eventually.TrueAsync(() => Task.FromResult(process.Feed.HearsOthers), "the feed listens");
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        await Feed.DisposeAsync();
        await here.DisposeAsync();
        await link.DisposeAsync();
    }
}
