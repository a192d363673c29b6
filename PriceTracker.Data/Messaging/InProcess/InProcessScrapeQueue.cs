using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging.InProcess;

/// <summary>Two bounded lanes in this process. A job not completed goes back into its lane, or is left to its lease where that is full.</summary>
public sealed class InProcessScrapeQueue : IScrapeQueue
{
    private const int Capacity = 512;
    private static readonly ScrapeLane Interactive = new("interactive", IsInteractive: true);
    private static readonly ScrapeLane Routine = new("routine", IsShared: true);
    private readonly Channel<ScrapeJob> interactive = Channel.CreateBounded<ScrapeJob>(Capacity);
    private readonly Channel<ScrapeJob> routine = Channel.CreateBounded<ScrapeJob>(Capacity);

    public IReadOnlyList<ScrapeLane> Lanes { get; } = [Interactive, Routine];

    public Task<QueueRoom> RoomAsync(CancellationToken cancel) =>
        Task.FromResult(new QueueRoom(Capacity - interactive.Reader.Count, Capacity - routine.Reader.Count, []));

    public Task<IReadOnlyCollection<ScrapeJob>> PublishAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyCollection<ScrapeJob>>([.. jobs.Where(job => !LaneOf(job.Interactive).Writer.TryWrite(job))]);

    public async IAsyncEnumerable<QueueDelivery<ScrapeJob>> ReadAsync(ScrapeLane lane, int prefetch, [EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = LaneOf(lane.IsInteractive);
        await foreach (var job in channel.Reader.ReadAllAsync(cancel))
            yield return new QueueDelivery<ScrapeJob>(job, completed =>
            {
                if (!completed)
                    channel.Writer.TryWrite(job);
                return ValueTask.CompletedTask;
            });
    }

    private Channel<ScrapeJob> LaneOf(bool isInteractive) => isInteractive ? interactive : routine;
}
