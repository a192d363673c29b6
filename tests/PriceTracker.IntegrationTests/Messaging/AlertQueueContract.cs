using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>What every alert queue promises.</summary>
public abstract class AlertQueueContract : IAsyncLifetime
{
    private readonly CancellationTokenSource cancel = new();

    protected IAlertQueue Queue { get; private set; } = null!;

    protected abstract Task<IAlertQueue> CreateAsync();

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
    public async Task A_published_firing_arrives()
    {
        await Queue.PublishAsync([new AlertJob(4711)], cancel.Token);

        await using var delivery = await NextAsync();
        delivery.Complete();

        Assert.Equal(4711, delivery.Message.FiringId);
    }

    [Fact]
    public async Task A_firing_not_completed_is_handed_out_again()
    {
        await Queue.PublishAsync([new AlertJob(1)], cancel.Token);
        await using (await NextAsync())
        {
            // Not completed: its worker died.
        }

        await using var again = await NextAsync();
        again.Complete();
        Assert.Equal(1, again.Message.FiringId);
    }

    [Fact]
    public async Task Publishing_to_nobody_does_not_block()
    {
        for (var i = 0; i < 200; i++)
            await Queue.PublishAsync([.. Enumerable.Range(1, 100).Select(n => new AlertJob(n))], cancel.Token);

        Assert.False(cancel.IsCancellationRequested);
    }

    private async Task<QueueDelivery<AlertJob>> NextAsync()
    {
        await foreach (var delivery in Queue.ReadAsync(cancel.Token))
            return delivery;
        throw new InvalidOperationException("The queue ended.");
    }
}
