using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>Reads how many messages wait in each queue, the dead letters included, for the metrics.</summary>
internal sealed class QueueDepthWatch(RabbitMqLink link, RabbitMqTopology topology, TimeProvider clock, ILogger<QueueDepthWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
                await ReadAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            if (link.Current is not { } connection)
                return;
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            foreach (var queue in topology.Queues.SelectMany(q => new[] { q.Name, RabbitMqTopology.DeadOf(q.Name) }))
                Instruments.SetQueueDepth(queue, await channel.MessageCountAsync(queue, cancel));
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            log.LogDebug("The depth of the queues is not known now: {Reason}", RabbitMqFaults.Reason(error));
        }
    }
}
