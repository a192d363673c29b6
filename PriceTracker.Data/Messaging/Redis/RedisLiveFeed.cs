using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging.InProcess;
using StackExchange.Redis;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>
/// Within this process messages go straight to their subscribers; other processes get them over one Redis channel. While Redis is away, and once
/// when it is back, subscribers are told that they may have missed something, so that screens read again: slower, not blind.
/// </summary>
public sealed class RedisLiveFeed : ILiveFeed, IAsyncDisposable
{
    private static readonly RedisChannel Topic = RedisChannel.Literal("pricetracker:live");
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TellMissedEvery = TimeSpan.FromSeconds(10);

    private readonly Guid origin = Guid.NewGuid();
    private readonly InProcessLiveFeed here;
    private readonly RedisLink link;
    private readonly TimeProvider clock;
    private readonly ILogger<RedisLiveFeed> log;
    private readonly Channel<LiveEnvelope> outgoing = Channel.CreateBounded<LiveEnvelope>(
        new BoundedChannelOptions(50_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private readonly Task sending;
    private readonly Task watching;
    private volatile bool subscribed;

    public RedisLiveFeed(RedisLink link, InProcessLiveFeed here, TimeProvider clock, ILogger<RedisLiveFeed> log)
    {
        this.link = link;
        this.here = here;
        this.clock = clock;
        this.log = log;
        sending = SendAsync();
        watching = WatchAsync();
    }

    /// <summary>Messages of other processes arrive at this moment.</summary>
    public bool HearsOthers => subscribed && link.Multiplexer.GetSubscriber().IsConnected(Topic);

    public void Publish(LiveMessage message)
    {
        here.Publish(message);
        outgoing.Writer.TryWrite(new LiveEnvelope(origin, clock.GetUtcNow(), Activity.Current?.Id, message));
    }

    public IDisposable Subscribe(Action<LiveMessage> handler) => here.Subscribe(handler);

    public async ValueTask DisposeAsync()
    {
        // False where it was disposed before.
        if (!outgoing.Writer.TryComplete())
            return;
        await stopping.CancelAsync();
        await Task.WhenAll(sending, watching);
        stopping.Dispose();
    }

    private async Task SendAsync()
    {
        await foreach (var envelope in outgoing.Reader.ReadAllAsync())
        {
            try
            {
                if (link.IsConnected)
                    await link.Multiplexer.GetSubscriber().PublishAsync(Topic, envelope.Write(), CommandFlags.FireAndForget);
            }
            catch (Exception error) when (RedisFaults.IsAbsence(error))
            {
                log.LogDebug("A live message was not sent: {Reason}", error.Message);
            }
        }
    }

    /// <summary>Subscribes once Redis answers (the client renews that by itself), and says so whenever something may have been missed.</summary>
    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(CheckEvery, clock);
        var wasConnected = true;
        var toldAt = clock.GetTimestamp();
        try
        {
            do
            {
                var isConnected = await ListenAsync();
                var back = isConnected && !wasConnected;
                if (back || (!isConnected && clock.GetElapsedTime(toldAt) >= TellMissedEvery))
                {
                    here.Publish(new MessagesMissed());
                    toldAt = clock.GetTimestamp();
                }
                wasConnected = isConnected;
            }
            while (await timer.WaitForNextTickAsync(stopping.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task<bool> ListenAsync()
    {
        try
        {
            if (!subscribed && link.IsConnected)
            {
                (await link.Multiplexer.GetSubscriber().SubscribeAsync(Topic)).OnMessage(heard => Hear(heard.Message));
                subscribed = true;
            }
            return HearsOthers;
        }
        catch (Exception error) when (RedisFaults.IsAbsence(error))
        {
            return false;
        }
    }

    private void Hear(RedisValue text)
    {
        if (LiveEnvelope.Read(text!) is not { } envelope)
        {
            log.LogDebug("A live message of an unknown kind was left alone");
            return;
        }
        if (envelope.Origin != origin)
            here.Pass(envelope.Message, envelope.SentAt, envelope.TraceParent);
    }
}
