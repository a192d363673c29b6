using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging;

/// <summary>
/// Carries claimed jobs to workers. The row is the truth, so a queue may lose or repeat a job; what it must never do is
/// hold an interactive job behind routine ones.
/// </summary>
public interface IScrapeQueue
{
    /// <summary>How many more jobs are worth claiming now; a scheduler claims no more than this.</summary>
    Task<int> FreeCapacityAsync(CancellationToken cancel);

    Task PublishAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel);

    /// <summary>Endless until cancelled. A job is settled by disposing its delivery; one not completed is handed out again.</summary>
    IAsyncEnumerable<QueueDelivery<ScrapeJob>> ReadAsync(CancellationToken cancel);
}
