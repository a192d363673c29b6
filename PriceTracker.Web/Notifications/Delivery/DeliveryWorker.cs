using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>Sends what is due, many channels at a time and each of them in order; sleeps until the next is due or news come.</summary>
public sealed class DeliveryWorker(DeliveryClaims claims, DeliveryReads reads, ChannelSending sending, DeliverySignal due, TimeProvider clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    private const int AtOnce = 24;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                if (!await TryRunAsync(stoppingToken))
                    await due.WaitAsync(await SleepAsync(stoppingToken), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping; what is in hand is somebody's again when its time is up.
        }
    }

    /// <summary>One round. False where nothing was due.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var taken = await claims.TakeAsync(cancel);
        if (taken.Count == 0)
            return false;
        var round = await reads.LoadAsync([.. taken.SelectMany(c => c)], cancel);
        await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (channel, stop) => await SendAsync([.. channel], round, stop));
        return true;
    }

    private async Task SendAsync(IReadOnlyList<NotificationDelivery> channel, DeliveryRound round, CancellationToken cancel)
    {
        try
        {
            await sending.SendAsync(channel, round, cancel);
        }
#pragma warning disable CA1031 // One channel's trouble is not the others'; its deliveries are tried again when their time in hand is up.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Deliveries of channel {Channel} broke down; they are tried again in minutes", channel[0].ChannelId);
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken cancel)
    {
        try
        {
            return await RunAsync(cancel);
        }
#pragma warning disable CA1031 // The loop outlives a database that is away.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Deliveries could not be taken up; it is tried again in seconds");
            return false;
        }
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken cancel)
    {
        try
        {
            var next = await claims.NextInAsync(cancel) ?? LongestSleep;
            return next < ShortestSleep ? ShortestSleep : next < LongestSleep ? next : LongestSleep;
        }
#pragma warning disable CA1031 // As above: said by the round that follows.
        catch (Exception) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return TimeSpan.FromSeconds(5);
        }
    }
}
