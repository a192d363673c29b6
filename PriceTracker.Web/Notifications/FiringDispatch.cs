using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications;

/// <summary>
/// Expands a firing into one delivery per channel. One dispatcher has a firing in hand at a time, however often the queue and the sweeps of several
/// processes hand it out. The row is written before sending and completed after: at least once, and never twice on one channel once it succeeded.
/// </summary>
public sealed class FiringDispatch(
    IDbContextFactory<PriceTrackerContext> contexts,
    IInbox inbox,
    IAlertQueue queue,
    IEnumerable<INotificationChannel> channels,
    TimeProvider clock)
{
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(1);

    public async Task DispatchAsync(long firingId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await ClaimAsync(context, firingId, cancel) is not { } firing || await inbox.FindAsync(firing.UserId, firingId, cancel) is not { } notification)
            return;
        foreach (var channel in channels)
            await DeliverAsync(context, firing, channel, notification, cancel);
        firing.DispatchedAt = clock.GetUtcNow();
        firing.ClaimedUntil = null;
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Null where it was dispatched already, or is in somebody else's hand.</summary>
    private async Task<AlertFiring?> ClaimAsync(PriceTrackerContext context, long firingId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var claimed = await context.AlertFirings
            .Where(f => f.Id == firingId && f.DispatchedAt == null && (f.ClaimedUntil == null || f.ClaimedUntil < now))
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.ClaimedUntil, now + InHand), cancel);
        return claimed == 0 ? null : await context.AlertFirings.SingleOrDefaultAsync(f => f.Id == firingId, cancel);
    }

    /// <summary>Queues again what was committed but not dispatched for a while.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now - LostAfter;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var lost = await context.AlertFirings
            .Where(f => f.DispatchedAt == null && f.CreatedAt < before && (f.ClaimedUntil == null || f.ClaimedUntil < now))
            .OrderBy(f => f.CreatedAt).Take(1_000)
            .Select(f => new AlertJob(f.Id))
            .ToListAsync(cancel);
        if (lost.Count > 0)
            await queue.PublishAsync(lost, cancel);
    }

    private async Task DeliverAsync(
        PriceTrackerContext context, AlertFiring firing, INotificationChannel channel, NotificationView notification, CancellationToken cancel)
    {
        var delivery = await context.NotificationDeliveries.SingleOrDefaultAsync(d => d.FiringId == firing.Id && d.Channel == channel.Name, cancel);
        if (delivery is { Status: DeliveryStatus.Sent })
            return;
        if (delivery is null)
            context.NotificationDeliveries.Add(delivery = new NotificationDelivery { FiringId = firing.Id, Channel = channel.Name, CreatedAt = clock.GetUtcNow() });
        delivery.Status = DeliveryStatus.Sending;
        delivery.Attempts++;
        await context.SaveChangesAsync(cancel);

        var result = await channel.SendAsync(firing.UserId, notification, cancel);
        delivery.Status = result.Error is null ? DeliveryStatus.Sent : DeliveryStatus.Failed;
        delivery.Error = result.Error;
        delivery.SentAt = result.Error is null ? clock.GetUtcNow() : null;
        await context.SaveChangesAsync(cancel);
    }
}
