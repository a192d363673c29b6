using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Scraping.Worker;

/// <summary>
/// Takes jobs from every lane, each with its own concurrency, so that what somebody waits for always finds room. On stop it takes nothing new,
/// finishes what it holds if that is soon done, and gives the rest back.
/// </summary>
public sealed class ScrapeWorker(
    IScrapeQueue queue, JobRun run, ResultBatcher batcher, DueProducts due, IOptions<ScrapingOptions> options, TimeProvider clock) : BackgroundService
{
    /// <summary>Of the 20 s that a stop may take: the rest is for giving back, recording and closing.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var writing = new CancellationTokenSource();
        using var drained = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using var stop = stoppingToken.Register(() => drained.CancelAfter(DrainTime));
        var writer = batcher.RunAsync(writing.Token);
        try
        {
            await Task.WhenAll(queue.Lanes.Select(lane => ReadAsync(lane, stoppingToken, drained.Token)));
        }
        finally
        {
            await writing.CancelAsync();
            await writer;
        }
    }

    private async Task ReadAsync(ScrapeLane lane, CancellationToken stopping, CancellationToken drained)
    {
        var concurrency = LaneConcurrency.Of(lane, options.Value);
        using var slots = new SemaphoreSlim(concurrency);
        try
        {
            await foreach (var delivery in queue.ReadAsync(lane, concurrency, stopping))
            {
                if (await EnterAsync(slots, stopping))
                    _ = RunAsync(delivery, slots, drained);
                else
                    await delivery.DisposeAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping: nothing new is taken.
        }
        for (var i = 0; i < concurrency; i++)
            await slots.WaitAsync(CancellationToken.None);
    }

    /// <summary>False where the stop comes first.</summary>
    private static async Task<bool> EnterAsync(SemaphoreSlim slots, CancellationToken stopping)
    {
        try
        {
            await slots.WaitAsync(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunAsync(QueueDelivery<ScrapeJob> delivery, SemaphoreSlim slots, CancellationToken drained)
    {
        try
        {
            await using (delivery)
            {
                // Due again at once under a new slot, so the message has nothing left to say.
                if (!await run.RunAsync(delivery.Message, drained))
                    await due.GiveBackAsync([delivery.Message], CancellationToken.None);
                delivery.Complete();
            }
        }
        finally
        {
            slots.Release();
        }
    }
}
