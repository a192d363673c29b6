using System.Diagnostics;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Web.Notifications;

/// <summary>Takes committed firings from the queue and delivers each; a sweep finds those whose message was lost.</summary>
public sealed class AlertWorker(IAlertQueue queue, FiringDispatch dispatch, TimeProvider clock, ILogger<AlertWorker> log) : BackgroundService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ConsumeAsync(stoppingToken), SweepAsync(stoppingToken));

    private async Task ConsumeAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var delivery in queue.ReadAsync(cancel))
            {
                await using (delivery)
                {
                    using var span = Instruments.Span("deliver", ActivityKind.Consumer, delivery.Message.TraceParent);
                    await GuardAsync(() => dispatch.DispatchAsync(delivery.Message.FiringId, cancel), cancel);
                    // Not dispatched is found again by the sweep, at its own pace.
                    delivery.Complete();
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        try
        {
            do
                await GuardAsync(() => dispatch.SweepAsync(cancel), cancel);
            while (await timer.WaitForNextTickAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task GuardAsync(Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // The loop outlives one bad firing and a database that is away.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "A firing was not delivered; it is tried again within a minute");
        }
    }
}
