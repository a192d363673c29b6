using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>
/// Ticks every second, or at once when somebody waits, and hands what is due to the queue. Claims no more than the queue has room for, and makes
/// due again what it did not take. Any number of schedulers run side by side.
/// </summary>
public sealed class ScrapeScheduler(
    DueProducts due, IScrapeQueue queue, ILiveFeed feed, TimeProvider clock, ILogger<ScrapeScheduler> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan MeasureLagEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim wake = new(0, 1);
    private long? lagMeasured;

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
                // A full batch means that more is due.
                while (await RunOnceAsync(stoppingToken) >= Batch)
                    await MeasureLagAsync(stoppingToken);
                await MeasureLagAsync(stoppingToken);
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

    /// <summary>Gives the number of routine jobs that the queue took.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        var room = await queue.RoomAsync(cancel);
        if (room.Interactive > 0)
            await HandOverAsync(await due.ClaimInteractiveAsync(Math.Min(room.Interactive, Batch), cancel), cancel);
        return await HandOverAsync(await due.ClaimRoutineAsync(room, Batch, cancel), cancel);
    }

    private async Task<int> HandOverAsync(IReadOnlyList<ScrapeJob> jobs, CancellationToken cancel)
    {
        if (jobs.Count == 0)
            return 0;
        IReadOnlyCollection<ScrapeJob> left = jobs;
        try
        {
            left = await queue.PublishAsync(jobs, cancel);
        }
        finally
        {
            if (left.Count > 0)
                await due.GiveBackAsync(left, CancellationToken.None);
        }
        return jobs.Count - left.Count;
    }

    private async Task MeasureLagAsync(CancellationToken cancel)
    {
        if (lagMeasured is { } last && clock.GetElapsedTime(last) < MeasureLagEvery)
            return;
        lagMeasured = clock.GetTimestamp();
        Instruments.SetDueLag(await due.LagAsync(cancel));
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
