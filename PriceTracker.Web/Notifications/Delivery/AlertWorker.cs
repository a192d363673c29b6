using System.Diagnostics;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>
/// Dispatches committed firings. A message of the queue says that there are some; which ones, the rows say, so that a lost or repeated message
/// changes nothing and a burst is taken in large batches. Looks by itself too, for messages that never came.
/// </summary>
public sealed class AlertWorker(IAlertQueue queue, FiringDispatch dispatch, TimeProvider clock, ILogger<AlertWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(10);
    private readonly DeliverySignal news = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ListenAsync(stoppingToken), DispatchAsync(stoppingToken));

    private async Task ListenAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var delivery in queue.ReadAsync(cancel))
            {
                await using (delivery)
                {
                    using var span = Instruments.Span("deliver", ActivityKind.Consumer, delivery.Message.TraceParent);
                    news.Raise();
                    delivery.Complete();
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task DispatchAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                if (await TryDispatchAsync(cancel) == 0)
                    await news.WaitAsync(LookAfter, clock, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task<int> TryDispatchAsync(CancellationToken cancel)
    {
        try
        {
            return await dispatch.DispatchAsync(cancel);
        }
#pragma warning disable CA1031 // The loop outlives a database that is away.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Alerts could not be handed on; it is tried again in seconds");
            return 0;
        }
    }
}
