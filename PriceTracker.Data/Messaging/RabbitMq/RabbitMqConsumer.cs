using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>Hands on what is delivered, and says when nothing more will come: the channel is lost, or the broker ended the consumer because its queue was deleted.</summary>
internal sealed class RabbitMqConsumer(IChannel channel, Func<ReceivedMessage, Task> take, Action end) : AsyncDefaultBasicConsumer(channel)
{
    public override Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        // A copy: the body is the client's again once this returns.
        take(new ReceivedMessage(deliveryTag, body.ToArray(), TraceParent(properties)));

    public override Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        end();
        return base.HandleBasicCancelAsync(consumerTag, cancellationToken);
    }

    public override Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason)
    {
        end();
        return base.HandleChannelShutdownAsync(channel, reason);
    }

    private static string? TraceParent(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(RabbitMqPublisher.TraceParentHeader, out var value) == true && value is byte[] bytes ? Encoding.ASCII.GetString(bytes) : null;
}
