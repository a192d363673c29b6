using PriceTracker.Data.Catalog;

namespace PriceTracker.Data.Alerting;

/// <summary>A person's firings, newest first.</summary>
public interface IInbox
{
    Task<PagedList<NotificationView>> ListAsync(Guid userId, bool unreadOnly, int page, int pageSize, CancellationToken cancel, InboxSection section = InboxSection.All);

    /// <summary>Where it was sent, and what came of it; null where it is not the person's.</summary>
    Task<IReadOnlyList<DeliveryView>?> DeliveriesAsync(Guid userId, long firingId, CancellationToken cancel);

    Task<NotificationView?> FindAsync(Guid userId, long firingId, CancellationToken cancel);

    Task<int> CountUnreadAsync(Guid userId, CancellationToken cancel);

    Task<bool> MarkReadAsync(Guid userId, long firingId, CancellationToken cancel);

    Task<int> MarkAllReadAsync(Guid userId, CancellationToken cancel);
}
