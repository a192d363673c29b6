using System.Threading.Channels;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>Bounded; when full, the newest are dropped, since the sweep finds every firing that nobody dispatched.</summary>
public sealed class InProcessAlertQueue : IAlertQueue
{
    private readonly Channel<AlertJob> jobs = Channel.CreateBounded<AlertJob>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task PublishAsync(IReadOnlyCollection<AlertJob> jobs, CancellationToken cancel)
    {
        foreach (var job in jobs)
            await this.jobs.Writer.WriteAsync(job, cancel);
    }

    public async IAsyncEnumerable<QueueDelivery<AlertJob>> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var job in jobs.Reader.ReadAllAsync(cancel))
            yield return new QueueDelivery<AlertJob>(job, completed =>
            {
                if (!completed)
                    jobs.Writer.TryWrite(job);
                return ValueTask.CompletedTask;
            });
    }
}
