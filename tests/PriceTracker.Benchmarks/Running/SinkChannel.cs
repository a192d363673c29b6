using System.Collections.Concurrent;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Benchmarks.Running;

/// <summary>A channel that takes every message at once and counts what it was told: what is measured is the product, not a stranger's server.</summary>
public sealed class SinkChannel(TimeProvider clock) : IChannel
{
    private readonly ConcurrentDictionary<(long Firing, long Channel), int> told = new();
    private readonly ConcurrentQueue<TimeSpan> ages = new();
    private int messages;

    public string Kind => "sink";

    public string Title => "Sink";

    public IReadOnlyList<ChannelField> Fields => [];

    public bool NeedsCode => false;

    public int Messages => messages;

    /// <summary>Firings told, each counted once for each channel.</summary>
    public int Told => told.Count;

    /// <summary>Firings told more than once on a channel.</summary>
    public int Doubled => told.Count(t => t.Value > 1);

    /// <summary>From the firing, on the database's clock, to here.</summary>
    public IReadOnlyCollection<TimeSpan> Ages => ages;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values) => new ChannelCheck.Good(values, Title);

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Interlocked.Increment(ref messages);
        foreach (var item in message.Items)
        {
            told.AddOrUpdate((item.Id, target.ChannelId), 1, (_, times) => times + 1);
            ages.Enqueue(now - item.CreatedAt);
        }

        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent("taken"));
    }

    public void Forget()
    {
        told.Clear();
        ages.Clear();
        messages = 0;
    }
}
