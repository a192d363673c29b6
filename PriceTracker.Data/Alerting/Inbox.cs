using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

public sealed class Inbox(IDbContextFactory<PriceTrackerContext> contexts, ILiveFeed feed, TimeProvider clock) : IInbox
{
    public async Task<PagedList<NotificationView>> ListAsync(Guid userId, bool unreadOnly, int page, int pageSize, CancellationToken cancel, InboxSection section = InboxSection.All)
    {
        page = Math.Clamp(page, 1, 100_000);
        pageSize = Math.Clamp(pageSize, 1, 100);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = NotificationQueries.OfUser(context, userId).Where(n => !unreadOnly || n.ReadAt == null);
        rows = section switch
        {
            InboxSection.Price => rows.Where(n => n.Kind != AlertKind.BackInStock && n.Kind != AlertKind.OutOfStock && n.Kind != AlertKind.TrackingBroken),
            InboxSection.Stock => rows.Where(n => n.Kind == AlertKind.BackInStock || n.Kind == AlertKind.OutOfStock),
            InboxSection.Problems => rows.Where(n => n.Kind == AlertKind.TrackingBroken),
            _ => rows,
        };
        var total = await rows.CountAsync(cancel);
        var items = await rows.OrderByDescending(n => n.Id).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        return new PagedList<NotificationView>(items.ConvertAll(n => n.ToView()), total, page, pageSize);
    }

    public async Task<NotificationView?> FindAsync(Guid userId, long firingId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await NotificationQueries.OfUser(context, userId).SingleOrDefaultAsync(n => n.Id == firingId, cancel))?.ToView();
    }

    public async Task<IReadOnlyList<DeliveryView>?> DeliveriesAsync(Guid userId, long firingId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await context.AlertFirings.AnyAsync(f => f.Id == firingId && f.UserId == userId, cancel))
            return null;
        return await (
            from d in context.NotificationDeliveries.AsNoTracking()
            where d.FiringId == firingId
            from c in context.NotificationChannels.Where(c => c.Id == d.ChannelId && c.UserId == userId).DefaultIfEmpty()
            orderby d.Id
            select new DeliveryView(d.Channel, c == null ? null : c.Label, d.Status, d.Attempts, d.Together, d.DueAt, d.SentAt, d.Error, d.Answer)).ToListAsync(cancel);
    }

    public async Task<int> CountUnreadAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.AlertFirings.CountAsync(f => f.UserId == userId && f.ReadAt == null, cancel);
    }

    public async Task<bool> MarkReadAsync(Guid userId, long firingId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await context.AlertFirings.AnyAsync(f => f.Id == firingId && f.UserId == userId, cancel))
            return false;
        await MarkAsync(context, userId, firingId, cancel);
        return true;
    }

    public async Task<int> MarkAllReadAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await MarkAsync(context, userId, null, cancel);
    }

    private async Task<int> MarkAsync(PriceTrackerContext context, Guid userId, long? firingId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var marked = await context.AlertFirings
            .Where(f => f.UserId == userId && f.ReadAt == null && (firingId == null || f.Id == firingId))
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.ReadAt, now), cancel);
        if (marked > 0)
            feed.Publish(new InboxChanged(userId));
        return marked;
    }
}
