using System.Collections.Concurrent;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What every live feed promises.</summary>
public abstract class LiveFeedContract : IAsyncLifetime
{
    private readonly ConcurrentQueue<LiveMessage> heard = new();

    protected ILiveFeed Feed { get; private set; } = null!;

    protected abstract Task<ILiveFeed> CreateAsync();

    public virtual async ValueTask InitializeAsync() => Feed = await CreateAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (Feed is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_kind_of_message_arrives_as_it_was()
    {
        LiveMessage[] messages =
        [
            new PriceChanged(1, 2, 19.99m, 24.5m, "EUR", Availability.InStock, DateTimeOffset.UnixEpoch),
            new ProductUpdated(3, 4),
            new AlertFired(Guid.NewGuid(), 5),
            new InboxChanged(Guid.NewGuid()),
            new SessionEnded(Guid.NewGuid(), null),
            new ScrapeRequested(),
        ];
        using var subscription = Feed.Subscribe(heard.Enqueue);

        foreach (var message in messages)
            Feed.Publish(message);

        await Eventually.TrueAsync(() => Task.FromResult(heard.Count == messages.Length), "all messages arrived");
        Assert.Equal(messages, heard);
    }

    [Fact]
    public async Task A_subscriber_that_throws_does_not_silence_the_others()
    {
        using var broken = Feed.Subscribe(_ => throw new InvalidOperationException("broken"));
        using var subscription = Feed.Subscribe(heard.Enqueue);

        Feed.Publish(new ProductUpdated(1, 1));
        Feed.Publish(new ProductUpdated(2, 1));

        await Eventually.TrueAsync(() => Task.FromResult(heard.Count == 2), "both messages arrived");
    }

    [Fact]
    public async Task After_disposing_nothing_is_heard()
    {
        var gone = new ConcurrentQueue<LiveMessage>();
        Feed.Subscribe(gone.Enqueue).Dispose();
        using var subscription = Feed.Subscribe(heard.Enqueue);

        Feed.Publish(new ProductUpdated(1, 1));

        await Eventually.TrueAsync(() => Task.FromResult(!heard.IsEmpty), "the other subscriber heard it");
        Assert.Empty(gone);
    }
}
