using System.Collections.Concurrent;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;

namespace PriceTracker.Web.Live;

/// <summary>Subscribes to the feed once per process, and looks up by product and by person who wants to hear.</summary>
public sealed class LiveUpdates : ILiveUpdates, IDisposable
{
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<ProductWatch, byte>> products = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<PersonWatch, byte>> people = new();
    private readonly IDisposable subscription;
    private readonly ILogger<LiveUpdates> log;

    public LiveUpdates(ILiveFeed feed, ILogger<LiveUpdates> log)
    {
        this.log = log;
        subscription = feed.Subscribe(Route);
    }

    public IProductWatch Products(Func<LiveMessage, Task> handler) => new ProductWatch(this, handler);

    public IDisposable Person(Guid userId, Func<LiveMessage, Task> handler)
    {
        var watch = new PersonWatch(this, userId, handler);
        people.GetOrAdd(userId, _ => new()).TryAdd(watch, 0);
        return watch;
    }

    public void Dispose() => subscription.Dispose();

    private void Route(LiveMessage message)
    {
        switch (message)
        {
            case PriceChanged changed:
                ToProduct(changed.ProductId, message);
                break;
            case ProductUpdated updated:
                ToProduct(updated.ProductId, message);
                break;
            case AlertFired fired:
                ToPerson(fired.UserId, message);
                break;
            case InboxChanged inbox:
                ToPerson(inbox.UserId, message);
                break;
            case SessionEnded ended:
                ToPerson(ended.UserId, message);
                break;
            case MessagesMissed:
                ToEverybody(message);
                break;
        }
    }

    private void ToProduct(long id, LiveMessage message)
    {
        if (products.TryGetValue(id, out var watches))
            foreach (var watch in watches.Keys)
                Send(watch.Handler, message);
    }

    private void ToPerson(Guid id, LiveMessage message)
    {
        if (people.TryGetValue(id, out var watches))
            foreach (var watch in watches.Keys)
                Send(watch.Handler, message);
    }

    private void ToEverybody(LiveMessage message)
    {
        foreach (var watch in products.Values.SelectMany(watches => watches.Keys).Distinct())
            Send(watch.Handler, message);
        foreach (var watch in people.Values.SelectMany(watches => watches.Keys))
            Send(watch.Handler, message);
    }

    /// <summary>A slow or failing screen holds up nobody else.</summary>
    private void Send(Func<LiveMessage, Task> handler, LiveMessage message) => _ = Task.Run(async () =>
    {
        try
        {
            await handler(message);
        }
        catch (ObjectDisposedException)
        {
            // The circuit closed while the message was on its way.
        }
#pragma warning disable CA1031 // Logged; the screen re-reads when it reconnects.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogWarning(error, "A screen could not take {Message}", message.GetType().Name);
        }
    });

    private sealed class ProductWatch(LiveUpdates owner, Func<LiveMessage, Task> handler) : IProductWatch
    {
        private HashSet<long> watched = [];

        public Func<LiveMessage, Task> Handler { get; } = handler;

        public void Watch(IReadOnlyCollection<long> productIds)
        {
            var wanted = productIds.ToHashSet();
            foreach (var id in wanted.Except(watched))
                owner.products.GetOrAdd(id, _ => new()).TryAdd(this, 0);
            foreach (var id in watched.Except(wanted))
                Forget(id);
            watched = wanted;
        }

        public void Dispose() => Watch([]);

        private void Forget(long id)
        {
            if (owner.products.TryGetValue(id, out var watches) && watches.TryRemove(this, out _) && watches.IsEmpty)
                owner.products.TryRemove(KeyValuePair.Create(id, watches));
        }
    }

    private sealed class PersonWatch(LiveUpdates owner, Guid userId, Func<LiveMessage, Task> handler) : IDisposable
    {
        public Func<LiveMessage, Task> Handler { get; } = handler;

        public void Dispose()
        {
            if (owner.people.TryGetValue(userId, out var watches) && watches.TryRemove(this, out _) && watches.IsEmpty)
                owner.people.TryRemove(KeyValuePair.Create(userId, watches));
        }
    }
}
