using PriceTracker.Data.Messages;
using PriceTracker.Web.Live;

namespace PriceTracker.Tests.Components.Fakes;

/// <summary>A live feed one speaks into by hand.</summary>
public sealed class FakeLive : ILiveUpdates
{
    private readonly List<Watch> watches = [];
    private readonly List<Func<LiveMessage, Task>> people = [];

    public IReadOnlyCollection<long> Watched => [.. watches.SelectMany(watch => watch.Ids)];

    public IProductWatch Products(Func<LiveMessage, Task> handler)
    {
        var watch = new Watch(this, handler);
        watches.Add(watch);
        return watch;
    }

    public IDisposable Person(Guid userId, Func<LiveMessage, Task> handler)
    {
        people.Add(handler);
        return new Leaving(() => people.Remove(handler));
    }

    public async Task SayAsync(LiveMessage message)
    {
        foreach (var watch in watches.ToList()) await watch.Handler(message);
    }

    public async Task TellAsync(LiveMessage message)
    {
        foreach (var handler in people.ToList()) await handler(message);
    }

    private sealed class Watch(FakeLive owner, Func<LiveMessage, Task> handler) : IProductWatch
    {
        public Func<LiveMessage, Task> Handler { get; } = handler;

        public IReadOnlyCollection<long> Ids { get; private set; } = [];

        void IProductWatch.Watch(IReadOnlyCollection<long> productIds) => Ids = productIds;

        public void Dispose() => owner.watches.Remove(this);
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
