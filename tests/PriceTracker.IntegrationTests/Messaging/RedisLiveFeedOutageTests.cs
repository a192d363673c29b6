using System.Collections.Concurrent;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.Messages;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

public sealed class RedisLiveFeedOutageTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-feed-").FullName;
    private RedisServer server = null!;

    public async ValueTask InitializeAsync() => server = await RedisServer.StartAsync(folder);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task While_Redis_is_away_the_own_process_hears_on_and_screens_are_told_what_they_may_have_missed()
    {
        await using var here = await RedisFeedProcess.StartAsync(server.ConnectionString);
        await using var there = await RedisFeedProcess.StartAsync(server.ConnectionString);
        var heard = new ConcurrentQueue<LiveMessage>();
        using var subscription = here.Feed.Subscribe(heard.Enqueue);

        await server.StopAsync();
        here.Feed.Publish(new ProductUpdated(1, 1));
        await Eventually.TrueAsync(() => Task.FromResult(heard.Contains(new ProductUpdated(1, 1))), "the own message is heard");
        await Eventually.TrueAsync(() => Task.FromResult(heard.Contains(new MessagesMissed())), "screens are told to read again");

        heard.Clear();
        await server.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(here.Feed.HearsOthers && there.Feed.HearsOthers), "both listen again");
        there.Feed.Publish(new ProductUpdated(2, 1));
        await Eventually.TrueAsync(() => Task.FromResult(heard.Contains(new ProductUpdated(2, 1)) && heard.Contains(new MessagesMissed())), "others are heard, and the gap was told");
    }
}
