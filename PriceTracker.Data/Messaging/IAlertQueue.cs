using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging;

/// <summary>Carries committed firings to the alert worker. May lose or repeat: a sweep re-queues what was not dispatched.</summary>
public interface IAlertQueue
{
    Task PublishAsync(IReadOnlyCollection<AlertJob> jobs, CancellationToken cancel);

    IAsyncEnumerable<QueueDelivery<AlertJob>> ReadAsync(CancellationToken cancel);
}
