using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>One reader hands each message to every subscriber in order; publishing never waits, and drops the oldest under flood.</summary>
public sealed class InProcessLiveFeed : ILiveFeed, IAsyncDisposable
{
    private readonly Channel<Waiting> messages = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(50_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly TimeProvider clock;
    private readonly ILogger<InProcessLiveFeed> log;
    private readonly Task pump;
    private ImmutableArray<Action<LiveMessage>> handlers = [];

    public InProcessLiveFeed(TimeProvider clock, ILogger<InProcessLiveFeed> log)
    {
        this.clock = clock;
        this.log = log;
        pump = PumpAsync();
    }

    public void Publish(LiveMessage message) => Pass(message, clock.GetUtcNow(), Activity.Current?.Id);

    /// <summary>A message that another process published.</summary>
    internal void Pass(LiveMessage message, DateTimeOffset sentAt, string? traceParent) => messages.Writer.TryWrite(new Waiting(message, sentAt, traceParent));

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
        await foreach (var waiting in messages.Reader.ReadAllAsync())
        {
            Instruments.LiveDelivered(clock.GetUtcNow() - waiting.SentAt);
            using var span = waiting.TraceParent is null ? null : Instruments.Span("live update", ActivityKind.Consumer, waiting.TraceParent);
            foreach (var handler in handlers)
                Hand(waiting.Message, handler);
        }
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

    private sealed record Waiting(LiveMessage Message, DateTimeOffset SentAt, string? TraceParent);

    private sealed class Subscription(Action dispose) : IDisposable
    {
        private Action? dispose = dispose;

        public void Dispose() => Interlocked.Exchange(ref dispose, null)?.Invoke();
    }
}
