using PriceTracker.Data.Messages;
using PriceTracker.Web.Live;

namespace PriceTracker.Web.Components.Live;

/// <summary>
/// Turns live messages about the shown products into reads: the first at once, the following ones gathered, because the
/// renderer stops after ten unacknowledged batches. The screen sends its own errors to the renderer.
/// </summary>
public sealed class ProductFeed : IDisposable
{
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Dictionary<long, LiveChange> waiting = [];
    private readonly Func<IReadOnlyCollection<LiveChange>, Task> onChanges;
    private readonly TimeProvider time;
    private readonly IProductWatch watch;
    private IReadOnlyCollection<long> watched = [];
    private bool isPumping;
    private bool isDisposed;

    public ProductFeed(ILiveUpdates updates, TimeProvider time, Func<IReadOnlyCollection<LiveChange>, Task> onChanges)
    {
        this.time = time;
        this.onChanges = onChanges;
        watch = updates.Products(OnMessageAsync);
    }

    public void Watch(IReadOnlyCollection<long> productIds)
    {
        if (isDisposed) return;
        lock (gate) watched = productIds;
        watch.Watch(productIds);
    }

    public void Dispose()
    {
        isDisposed = true;
        watch.Dispose();
    }

    private Task OnMessageAsync(LiveMessage message)
    {
        lock (gate)
        {
            foreach (var change in ChangesOf(message))
                waiting[change.ProductId] = waiting.TryGetValue(change.ProductId, out var earlier) ? earlier.With(change) : change;
            if (waiting.Count == 0) return Task.CompletedTask;
            if (isPumping || isDisposed) return Task.CompletedTask;
            isPumping = true;
        }

        // Not awaited by the publisher: a slow screen must not hold back the others.
        _ = PumpAsync();
        return Task.CompletedTask;
    }

    /// <summary>After a time in which messages were lost, anything that is shown may have changed.</summary>
    private IEnumerable<LiveChange> ChangesOf(LiveMessage message) => message is MessagesMissed
        ? watched.Select(id => new LiveChange(id, long.MaxValue, IsPrice: true))
        : LiveChange.From(message) is { } change ? [change] : [];

    private async Task PumpAsync()
    {
        while (TakeAll() is { Count: > 0 } changes)
        {
            await onChanges(changes);
            await Task.Delay(GatherFor, time);
        }
    }

    private List<LiveChange> TakeAll()
    {
        lock (gate)
        {
            List<LiveChange> taken = isDisposed ? [] : [.. waiting.Values];
            waiting.Clear();
            isPumping = taken.Count > 0;
            return taken;
        }
    }
}
