using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>
/// Expands firings into deliveries: one row per firing and channel, in one transaction with the mark that it is done, so that no firing is
/// expanded twice or by halves however many processes do it. Open screens are told at once.
/// </summary>
public sealed class FiringDispatch(IDbContextFactory<PriceTrackerContext> contexts, ILiveFeed feed, DeliverySignal due, TimeProvider clock)
{
    public const string InApp = "in_app";
    private const int BatchSize = 500;

    /// <summary>The oldest that nobody has dispatched. Returns how many.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancel)
    {
        List<AlertFiring> firings = [];
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            firings = await context.AlertFirings
                .FromSql($"select * from alert_firings where dispatched_at is null order by id limit {BatchSize} for update skip locked")
                .AsNoTracking().ToListAsync(cancel);
            if (firings.Count == 0)
                return;
            context.NotificationDeliveries.AddRange(await DeliveriesAsync(context, firings, cancel));
            await context.SaveChangesAsync(cancel);
            var (ids, now) = (firings.ConvertAll(f => f.Id), clock.GetUtcNow());
            await context.AlertFirings.Where(f => ids.Contains(f.Id)).ExecuteUpdateAsync(f => f.SetProperty(x => x.DispatchedAt, now), cancel);
            await transaction.CommitAsync(cancel);
        });
        foreach (var firing in firings)
            feed.Publish(new AlertFired(firing.UserId, firing.Id));
        if (firings.Count > 0)
            due.Raise();
        return firings.Count;
    }

    private async Task<List<NotificationDelivery>> DeliveriesAsync(PriceTrackerContext context, List<AlertFiring> firings, CancellationToken cancel)
    {
        var users = firings.Select(f => f.UserId).Distinct().ToList();
        var alerts = firings.Select(f => f.AlertId).Distinct().ToList();
        var channels = (await context.NotificationChannels.AsNoTracking().Where(c => users.Contains(c.UserId) && c.Status == ChannelStatus.Active).ToListAsync(cancel)).ToLookup(c => c.UserId);
        var chosen = await context.Alerts.Where(a => alerts.Contains(a.Id) && a.Channels != null).ToDictionaryAsync(a => a.Id, a => a.Channels!, cancel);
        var wishes = await context.NotificationPreferences.AsNoTracking().Where(p => users.Contains(p.UserId)).ToDictionaryAsync(p => p.UserId, cancel);
        var zones = wishes.Count == 0 ? [] : await context.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.TimeZone, cancel);
        var now = clock.GetUtcNow();
        var deliveries = new List<NotificationDelivery>();
        foreach (var firing in firings)
        {
            deliveries.Add(InInbox(firing, now));
            var wish = wishes.GetValueOrDefault(firing.UserId);
            if (wish is { IsPaused: true })
                continue;
            var only = firing.AlertId is { } alert ? chosen.GetValueOrDefault(alert) : null;
            var dueAt = DeliverySchedule.DueAt(wish, PersonZone.Of(zones.GetValueOrDefault(firing.UserId)), now);
            deliveries.AddRange(channels[firing.UserId].Where(c => only is null || only.Contains(c.Id)).Select(c => Waiting(firing, c, now, dueAt)));
        }
        return deliveries;
    }

    /// <summary>The inbox reads the firing itself; the row says when screens were told.</summary>
    private static NotificationDelivery InInbox(AlertFiring firing, DateTimeOffset now) => new()
    {
        FiringId = firing.Id,
        UserId = firing.UserId,
        Channel = InApp,
        Status = DeliveryStatus.Sent,
        Attempts = 1,
        Together = 1,
        DueAt = now,
        CreatedAt = now,
        SentAt = now,
    };

    private static NotificationDelivery Waiting(AlertFiring firing, NotificationChannel channel, DateTimeOffset now, DateTimeOffset dueAt) => new()
    {
        FiringId = firing.Id,
        UserId = firing.UserId,
        Channel = channel.Kind,
        ChannelId = channel.Id,
        Status = DeliveryStatus.Waiting,
        DueAt = dueAt,
        CreatedAt = now,
    };
}
