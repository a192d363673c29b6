using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>
/// Takes deliveries that are due into one sender's hand: some of every channel that waits, the longest waiting channel first, so that one
/// person's flood holds up nobody else. A sender that dies leaves them to the next after a while.
/// </summary>
public sealed class DeliveryClaims(IDbContextFactory<PriceTrackerContext> contexts, TimeProvider clock)
{
    private const int MostChannels = 256;
    public const int MostTogether = 50;
    public static readonly TimeSpan InHand = TimeSpan.FromMinutes(3);

    public async Task<IReadOnlyList<IGrouping<long, NotificationDelivery>>> TakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var taken = await context.NotificationDeliveries.FromSql(
            $"""
            with channel as (
              select channel_id from notification_deliveries
              where status in ('waiting', 'sending') and due_at <= {now} and (claimed_until is null or claimed_until < {now})
              group by channel_id order by min(due_at) limit {MostChannels}),
            mine as (
              select d.id from channel c cross join lateral (
                select id from notification_deliveries o
                where o.channel_id = c.channel_id and o.status in ('waiting', 'sending') and o.due_at <= {now} and (o.claimed_until is null or o.claimed_until < {now})
                order by o.due_at, o.id limit {MostTogether} for update skip locked) d)
            update notification_deliveries d set status = 'sending', claimed_until = {now + InHand}, attempts = attempts + 1
            from mine where d.id = mine.id returning d.*
            """).AsNoTracking().ToListAsync(cancel);
        return [.. taken.OrderBy(d => d.Id).GroupBy(d => d.ChannelId)];
    }

    /// <summary>When the next is due that nobody has; null where nothing waits.</summary>
    public async Task<TimeSpan?> NextInAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var due = await context.NotificationDeliveries.Where(d => d.Status == DeliveryStatus.Waiting || d.Status == DeliveryStatus.Sending)
            .MinAsync(d => (DateTimeOffset?)(d.ClaimedUntil != null && d.ClaimedUntil > d.DueAt ? d.ClaimedUntil : d.DueAt), cancel);
        return due is { } at ? at - clock.GetUtcNow() : null;
    }
}
