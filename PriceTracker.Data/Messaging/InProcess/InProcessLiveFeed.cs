using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>One reader hands each message to every subscriber in order; publishing never waits, and drops the oldest under flood.</summary>
public sealed class InProcessLiveFeed : ILiveFeed, IAsyncDisposable
{
    private readonly Channel<LiveMessage> messages = Channel.CreateBounded<LiveMessage>(
        new BoundedChannelOptions(50_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly ILogger<InProcessLiveFeed> log;
    private readonly Task pump;
    private ImmutableArray<Action<LiveMessage>> handlers = [];

    public InProcessLiveFeed(ILogger<InProcessLiveFeed> log)
    {
        this.log = log;
        pump = PumpAsync();
    }

    public void Publish(LiveMessage message) => messages.Writer.TryWrite(message);

    public IDisposable Subscribe(Action<LiveMessage> handler)
    {
        ImmutableInterlocked.Update(ref handlers, h => h.Add(handler));
        return new Subscription(() => ImmutableInterlocked.Update(ref handlers, h => h.Remove(handler)));
    }

    public async ValueTask DisposeAsync()
    {
        messages.Writer.TryComplete();
        await pump;
    }

    private async Task PumpAsync()
    {
        await foreach (var message in messages.Reader.ReadAllAsync())
            foreach (var handler in handlers)
                Hand(message, handler);
    }

    private void Hand(LiveMessage message, Action<LiveMessage> handler)
    {
        try
        {
            handler(message);
        }
#pragma warning disable CA1031 // One subscriber's error must not silence the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "A subscriber of the live feed failed on {Message}", message.GetType().Name);
        }
    }

    private sealed class Subscription(Action dispose) : IDisposable
    {
        private Action? dispose = dispose;

        public void Dispose() => Interlocked.Exchange(ref dispose, null)?.Invoke();
    }
}
