using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>Two bounded lanes in this process; readers take from the interactive lane first. A job not completed goes back once.</summary>
public sealed class InProcessScrapeQueue : IScrapeQueue, IDisposable
{
    private const int Capacity = 512;
    private readonly Channel<ScrapeJob> interactive = Channel.CreateUnbounded<ScrapeJob>();
    private readonly Channel<ScrapeJob> routine = Channel.CreateBounded<ScrapeJob>(Capacity);
    private readonly SemaphoreSlim available = new(0);

    public Task<int> FreeCapacityAsync(CancellationToken cancel) => Task.FromResult(Math.Max(0, Capacity - routine.Reader.Count));

    public async Task PublishAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel)
    {
        foreach (var job in jobs)
        {
            await (job.Interactive ? interactive : routine).Writer.WriteAsync(job, cancel);
            available.Release();
        }
    }

    public async IAsyncEnumerable<QueueDelivery<ScrapeJob>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            await available.WaitAsync(cancel);
            if (interactive.Reader.TryRead(out var job) || routine.Reader.TryRead(out job))
                yield return Deliver(job);
        }
    }

    public void Dispose() => available.Dispose();

    private QueueDelivery<ScrapeJob> Deliver(ScrapeJob job) => new(job, completed =>
    {
        // The interactive lane is unbounded, so giving back can never block a worker that is stopping.
        if (!completed && interactive.Writer.TryWrite(job))
            available.Release();
        return ValueTask.CompletedTask;
    });
}
