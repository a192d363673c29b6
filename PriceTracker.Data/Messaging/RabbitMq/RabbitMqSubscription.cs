using System.Threading.Channels;
using RabbitMQ.Client;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>
/// One consumer on a channel of its own. Disposing it stops the consumer and gives back what nobody took; the channel closes once
/// the last message in hand is settled, because only there can it be.
/// </summary>
internal sealed class RabbitMqSubscription : IAsyncDisposable
{
    private readonly IChannel channel;
    private readonly Channel<ReceivedMessage> messages = Channel.CreateUnbounded<ReceivedMessage>();
    private string? consumerTag;
    /// <summary>Messages in hand, and one for the subscription itself.</summary>
    private int unsettled = 1;

    private RabbitMqSubscription(IChannel channel) => this.channel = channel;

    /// <summary>Ends when the channel is lost.</summary>
    public ChannelReader<ReceivedMessage> Messages => messages.Reader;

    public static async Task<RabbitMqSubscription> OpenAsync(IConnection connection, string queue, int prefetch, CancellationToken cancel)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(false, false, null, consumerDispatchConcurrency: 1), cancel);
        var subscription = new RabbitMqSubscription(channel);
        try
        {
            await subscription.StartAsync(queue, prefetch, cancel);
            return subscription;
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
    }

    /// <summary>A settlement that does not reach the broker is as if the worker had died: the message comes again.</summary>
    public ValueTask SettleAsync(ReceivedMessage message, bool completed) => TellAsync(() => completed
        ? channel.BasicAckAsync(message.Tag, multiple: false)
        : channel.BasicNackAsync(message.Tag, multiple: false, requeue: true));

    public ValueTask RejectAsync(ReceivedMessage message) => TellAsync(() => channel.BasicRejectAsync(message.Tag, requeue: false));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (consumerTag is not null)
                await channel.BasicCancelAsync(consumerTag);
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // Lost: the broker gives everything back by itself.
        }
        messages.Writer.TryComplete();
        while (messages.Reader.TryRead(out var waiting))
            await SettleAsync(waiting, completed: false);
        await LeaveAsync();
    }

    private async Task StartAsync(string queue, int prefetch, CancellationToken cancel)
    {
        var consumer = new RabbitMqConsumer(channel, TakeAsync, () => messages.Writer.TryComplete());
        await channel.BasicQosAsync(0, (ushort)Math.Clamp(prefetch, 1, ushort.MaxValue), global: false, cancel);
        consumerTag = await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancel);
    }

    private async Task TakeAsync(ReceivedMessage message)
    {
        Interlocked.Increment(ref unsettled);
        if (!messages.Writer.TryWrite(message))
            await SettleAsync(message, completed: false);
    }

    private async ValueTask TellAsync(Func<ValueTask> settle)
    {
        try
        {
            if (channel.IsOpen)
                await settle();
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // The broker gives it out again, and the slot (or the delivery row) makes that harmless.
        }
        await LeaveAsync();
    }

    private async ValueTask LeaveAsync()
    {
        if (Interlocked.Decrement(ref unsettled) > 0)
            return;
        try
        {
            await channel.DisposeAsync();
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // Gone already.
        }
    }
}
