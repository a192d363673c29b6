using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>Ticks every second, or at once when somebody waits, and hands what is due to the queue. Claims no more than the queue has room for.</summary>
public sealed class ScrapeScheduler(
    DueProducts due, IScrapeQueue queue, ILiveFeed feed, TimeProvider clock, ILogger<ScrapeScheduler> log) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim wake = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(message =>
        {
            if (message is ScrapeRequested && wake.CurrentCount == 0)
                Wake();
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The loop outlives a database that is away for a while.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogWarning("Due products could not be claimed, trying again in 5 s: {Reason}", error.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, CancellationToken.None).WaitAsync(stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    public async Task RunOnceAsync(CancellationToken cancel)
    {
        var urgent = await due.ClaimInteractiveAsync(Batch, cancel);
        if (urgent.Count > 0)
            await queue.PublishAsync(urgent, cancel);
        var room = await queue.FreeCapacityAsync(cancel);
        if (room <= 0)
            return;
        var routine = await due.ClaimRoutineAsync(Math.Min(room, Batch), cancel);
        if (routine.Count > 0)
            await queue.PublishAsync(routine, cancel);
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        using var tick = new CancellationTokenSource(Tick, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, tick.Token);
        try
        {
            await wake.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The tick.
        }
    }

    private void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two wakes at once are one.
        }
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }
}
