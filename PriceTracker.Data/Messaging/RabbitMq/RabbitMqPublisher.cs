using System.Globalization;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>
/// Publishes with confirms on one channel, one batch at a time, since a channel must not be published on by two at once. All messages of a
/// batch are on the way before the first confirm is awaited.
/// </summary>
internal sealed class RabbitMqPublisher(RabbitMqLink link, ILogger<RabbitMqPublisher> log) : IAsyncDisposable
{
    public const string TraceParentHeader = "traceparent";
    private const int OutstandingConfirms = 512;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestExpiry = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private IChannel? channel;

    /// <summary>For each message whether the broker has it for sure: confirmed, neither refused nor returned. Never waits for a broker that is away.</summary>
    public async Task<bool[]> PublishAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        var taken = new bool[messages.Count];
        using var timeout = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        await turn.WaitAsync(cancel);
        try
        {
            if (!link.IsReady || await ChannelAsync(either.Token) is not { } open)
                return taken;
            var sends = new Task<bool>[messages.Count];
            for (var i = 0; i < sends.Length; i++)
                sends[i] = SendAsync(open, messages[i], either.Token);
            taken = await Task.WhenAll(sends);
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error) || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning("RabbitMQ did not take {Count} messages: {Reason}", messages.Count, RabbitMqFaults.Reason(error));
            await ForgetChannelAsync();
        }
        finally
        {
            turn.Release();
        }
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetChannelAsync();
        turn.Dispose();
    }

    private async Task<IChannel?> ChannelAsync(CancellationToken cancel)
    {
        if (channel is { IsOpen: true })
            return channel;
        await ForgetChannelAsync();
        if (link.Current is not { } connection)
            return null;
        // Without a limiter and a dispatch concurrency of our own, the constructor's defaults would lift both limits.
        return channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(true, true, new ThrottlingRateLimiter(OutstandingConfirms), consumerDispatchConcurrency: 1), cancel);
    }

    private async Task<bool> SendAsync(IChannel open, OutgoingMessage message, CancellationToken cancel)
    {
        try
        {
            await open.BasicPublishAsync("", message.Queue, mandatory: true, Properties(message), message.Body, cancel);
            return true;
        }
        catch (PublishReturnException returned)
        {
            log.LogError("RabbitMQ has no queue \"{Queue}\" ({Reason}); declaring it again", message.Queue, returned.ReplyText);
            await link.RedeclareAsync(cancel);
            return false;
        }
        catch (PublishException)
        {
            // Refused: the queue is full.
            return false;
        }
    }

    private static BasicProperties Properties(OutgoingMessage message)
    {
        var expires = message.Expires < LongestExpiry ? message.Expires : LongestExpiry;
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            MessageId = message.Id,
            Expiration = Math.Max(1, (long)expires.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        };
        if (message.TraceParent is not null)
            properties.Headers = new Dictionary<string, object?> { [TraceParentHeader] = message.TraceParent };
        return properties;
    }

    private async Task ForgetChannelAsync()
    {
        if (channel is not { } old)
            return;
        channel = null;
        try
        {
            await old.DisposeAsync();
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // Its connection is gone, and it with it.
        }
    }
}
