using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What every scrape queue promises; each adapter runs the same tests.</summary>
public abstract class ScrapeQueueContract : IAsyncLifetime
{
    private readonly CancellationTokenSource cancel = new();

    protected IScrapeQueue Queue { get; private set; } = null!;

    protected abstract Task<IScrapeQueue> CreateAsync();

    public virtual async ValueTask InitializeAsync()
    {
        Queue = await CreateAsync();
        cancel.CancelAfter(TimeSpan.FromSeconds(30));
    }

    public virtual ValueTask DisposeAsync()
    {
        cancel.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_published_job_arrives_as_it_was()
    {
        var job = Job(1) with { Slot = 7, TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
        await PublishAsync(job);

        await using var delivery = await NextAsync(Shared);
        delivery.Complete();

        Assert.Equal(job, delivery.Message);
    }

    [Fact]
    public async Task Interactive_jobs_do_not_wait_behind_routine_ones()
    {
        await PublishAsync(Job(1), Job(2), Job(3, interactive: true));

        Assert.Equal([3], await TakeAsync(Interactive, 1));
        Assert.Equal([1, 2], await TakeAsync(Shared, 2));
    }

    [Fact]
    public async Task A_job_not_completed_is_handed_out_again()
    {
        await PublishAsync(Job(1));
        await using (await NextAsync(Shared))
        {
            // Not completed: its worker died.
        }

        Assert.Equal([1], await TakeAsync(Shared, 1));
    }

    [Fact]
    public async Task A_completed_job_does_not_come_again()
    {
        await PublishAsync(Job(1));
        await TakeAsync(Shared, 1);
        await PublishAsync(Job(2));

        Assert.Equal([2], await TakeAsync(Shared, 1));
    }

    [Fact]
    public async Task What_a_reader_holds_but_did_not_take_goes_to_others_when_it_ends()
    {
        await PublishAsync([.. Enumerable.Range(1, 10).Select(i => Job(i))]);

        var first = await TakeAsync(Shared, 1, prefetch: 10);
        var rest = await TakeAsync(Shared, 9);

        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), first.Concat(rest).Order());
    }

    [Fact]
    public async Task Two_readers_share_the_jobs_and_none_comes_twice()
    {
        await PublishAsync([.. Enumerable.Range(1, 100).Select(i => Job(i))]);

        var taken = await Task.WhenAll(TakeAsync(Shared, 50), TakeAsync(Shared, 50));

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), taken.SelectMany(t => t).Order());
    }

    [Fact]
    public async Task A_waiting_reader_gets_a_job_that_comes_later()
    {
        var waiting = TakeAsync(Shared, 1);
        await PublishAsync(Job(5));

        Assert.Equal([5], await waiting);
    }

    [Fact]
    public async Task A_full_queue_says_that_it_has_no_room_for_routine_jobs_and_has_room_for_interactive_ones()
    {
        var room = await Queue.RoomAsync(cancel.Token);
        Assert.InRange(room.Routine, 1, 100_000);

        for (var left = room.Routine; left > 0; left -= 500)
            await Queue.PublishAsync([.. Enumerable.Range(1, Math.Min(500, left)).Select(i => Job(i))], cancel.Token);

        await Eventually.TrueAsync(async () => (await Queue.RoomAsync(cancel.Token)) is { Interactive: > 0 } now && (now.Routine == 0 || now.Only is not null), "the queue is full");
    }

    protected static ScrapeJob Job(long id, bool interactive = false) => new(id, 1, "shop", interactive, DateTimeOffset.MaxValue);

    protected ScrapeLane Shared => Queue.Lanes.Single(lane => lane.IsShared);

    protected ScrapeLane Interactive => Queue.Lanes.Single(lane => lane.IsInteractive);

    protected async Task PublishAsync(params ScrapeJob[] jobs) => Assert.Empty(await Queue.PublishAsync(jobs, cancel.Token));

    protected async Task<QueueDelivery<ScrapeJob>> NextAsync(ScrapeLane lane)
    {
        await foreach (var delivery in Queue.ReadAsync(lane, 1, cancel.Token))
            return delivery;
        throw new InvalidOperationException("The queue ended.");
    }

    protected async Task<List<long>> TakeAsync(ScrapeLane lane, int count, int prefetch = 4)
    {
        var taken = new List<long>();
        await foreach (var delivery in Queue.ReadAsync(lane, prefetch, cancel.Token))
        {
            await using (delivery)
            {
                delivery.Complete();
                taken.Add(delivery.Message.ProductId);
            }
            if (taken.Count == count)
                break;
        }
        return taken;
    }
}
