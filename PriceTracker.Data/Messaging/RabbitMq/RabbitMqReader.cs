using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>
/// Reads one queue, endlessly: over lost connections and restarted brokers. A message that cannot be understood is rejected, which sends it to
/// the dead letters, so that it never comes twice.
/// </summary>
/// <param name="longestQuiet">A subscription that brought nothing for so long is made anew.</param>
/// <param name="parse">The message, or null where it is none: unreadable, or of a version that this program does not know.</param>
internal sealed class RabbitMqReader<T>(RabbitMqLink link, Func<ReadOnlyMemory<byte>, string?, T?> parse, TimeSpan longestQuiet, TimeProvider clock, ILogger log)
    where T : class
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<QueueDelivery<T>> ReadAsync(string queue, int prefetch, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            if (await SubscribeAsync(queue, prefetch, cancel) is not { } subscription)
                continue;
            await using (subscription)
            {
                while (await NextAsync(subscription, cancel) is { } message)
                {
                    if (Read(message) is { } understood)
                    {
                        yield return new QueueDelivery<T>(understood, completed => subscription.SettleAsync(message, completed));
                        continue;
                    }
                    log.LogError("A message in {Queue} cannot be read and goes to {Dead}: {Start}", queue, RabbitMqTopology.DeadOf(queue), Start(message.Body));
                    await subscription.RejectAsync(message);
                }
            }
        }
    }

    /// <summary>
    /// Null where the subscription ended, or was quiet for long: a queue that is deleted and made again within a moment can leave its consumers
    /// behind without a word, so a quiet one is given up for a new one.
    /// </summary>
    private async Task<ReceivedMessage?> NextAsync(RabbitMqSubscription subscription, CancellationToken cancel)
    {
        if (subscription.Messages.TryRead(out var waiting))
            return waiting;
        using var quiet = new CancellationTokenSource(longestQuiet, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, quiet.Token);
        try
        {
            return await subscription.Messages.WaitToReadAsync(either.Token) && subscription.Messages.TryRead(out var message) ? message : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<RabbitMqSubscription?> SubscribeAsync(string queue, int prefetch, CancellationToken cancel)
    {
        try
        {
            var connection = await link.ConnectAsync(cancel);
            return await RabbitMqSubscription.OpenAsync(connection, queue, prefetch, cancel);
        }
        catch (StartException refused)
        {
            // At a start this ends the process; later the rest of it goes on, and somebody may put it right.
            log.LogCritical("{Refusal}", refused.Message);
            await Task.Delay(AfterRefusal, clock, cancel);
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            log.LogWarning("{Queue} cannot be read now, trying again: {Reason}", queue, RabbitMqFaults.Reason(error));
            await Task.Delay(AfterTrouble, clock, cancel);
            await link.RedeclareAsync(cancel);
        }
        return null;
    }

    private T? Read(ReceivedMessage message)
    {
        try
        {
            return parse(message.Body, message.TraceParent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Enough to recognise it by; it may be anything, so control characters do not reach the log.</summary>
    private static string Start(ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 80)]);
        return new string([.. text.Select(c => char.IsControl(c) ? '?' : c)]);
    }
}
