using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging;

/// <summary>
/// Carries claimed jobs to workers. The row is the truth, so a queue may lose or repeat a job; what it must never do is
/// hold an interactive job behind routine ones.
/// </summary>
public interface IScrapeQueue
{
    /// <summary>A worker reads every one of them, each with its own concurrency.</summary>
    IReadOnlyList<ScrapeLane> Lanes { get; }

    /// <summary>A scheduler claims no more than this.</summary>
    Task<QueueRoom> RoomAsync(CancellationToken cancel);

    /// <summary>Gives back the jobs that were not taken (a full lane, a broker that is away): whoever claimed them makes them due again.</summary>
    Task<IReadOnlyCollection<ScrapeJob>> PublishAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel);

    /// <summary>
    /// Endless until cancelled, also across outages. At most <paramref name="prefetch"/> jobs are held unsettled; a job is settled by disposing
    /// its delivery, also after the reading has ended, and one not completed is handed out again.
    /// </summary>
    IAsyncEnumerable<QueueDelivery<ScrapeJob>> ReadAsync(ScrapeLane lane, int prefetch, CancellationToken cancel);
}
