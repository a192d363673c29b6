using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What every scrape queue promises; each adapter runs the same tests.</summary>
public abstract class ScrapeQueueContract : IAsyncLifetime
{
    private readonly CancellationTokenSource cancel = new(TimeSpan.FromSeconds(30));

    protected IScrapeQueue Queue { get; private set; } = null!;

    protected abstract Task<IScrapeQueue> CreateAsync();

    public virtual async ValueTask InitializeAsync() => Queue = await CreateAsync();

    public virtual ValueTask DisposeAsync()
    {
        cancel.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_published_job_arrives_as_it_was()
    {
        var job = Job(1) with { Slot = 7, Retailer = "shop" };
        await Queue.PublishAsync([job], cancel.Token);

        await using var delivery = await NextAsync();
        delivery.Complete();

        Assert.Equal(job, delivery.Message);
    }

    [Fact]
    public async Task Interactive_jobs_overtake_routine_ones()
    {
        await Queue.PublishAsync([Job(1), Job(2), Job(3, interactive: true)], cancel.Token);

        Assert.Equal(3, await TakeAsync());
    }

    [Fact]
    public async Task A_job_not_completed_is_handed_out_again()
    {
        await Queue.PublishAsync([Job(1)], cancel.Token);
        await using (await NextAsync())
        {
            // Not completed: its worker died.
        }

        Assert.Equal(1, await TakeAsync());
    }

    [Fact]
    public async Task Two_readers_share_the_jobs_and_none_comes_twice()
    {
        await Queue.PublishAsync([.. Enumerable.Range(1, 100).Select(i => Job(i))], cancel.Token);

        var taken = await Task.WhenAll(TakeManyAsync(50), TakeManyAsync(50));

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), taken.SelectMany(t => t).Order());
    }

    [Fact]
    public async Task A_waiting_reader_gets_a_job_that_comes_later()
    {
        var waiting = TakeAsync();
        await Queue.PublishAsync([Job(5)], cancel.Token);

        Assert.Equal(5, await waiting);
    }

    [Fact]
    public async Task A_full_queue_says_that_it_has_no_room()
    {
        var room = await Queue.FreeCapacityAsync(cancel.Token);
        Assert.InRange(room, 1, 100_000);

        await Queue.PublishAsync([.. Enumerable.Range(1, room).Select(i => Job(i))], cancel.Token);

        Assert.Equal(0, await Queue.FreeCapacityAsync(cancel.Token));
    }

    private static ScrapeJob Job(long id, bool interactive = false) => new(id, 1, "shop", interactive, DateTimeOffset.MaxValue);

    private async Task<QueueDelivery<ScrapeJob>> NextAsync()
    {
        await foreach (var delivery in Queue.ReadAsync(cancel.Token))
            return delivery;
        throw new InvalidOperationException("The queue ended.");
    }

    private async Task<long> TakeAsync() => (await TakeManyAsync(1))[0];

    private async Task<List<long>> TakeManyAsync(int count)
    {
        var taken = new List<long>();
        await foreach (var delivery in Queue.ReadAsync(cancel.Token))
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
