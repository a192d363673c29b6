using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Components.Fakes;

public sealed class FakeInbox : IInbox
{
    public List<NotificationView> News { get; } = [];

    public Task<PagedList<NotificationView>> ListAsync(Guid userId, bool unreadOnly, int page, int pageSize, CancellationToken cancel, InboxSection section = InboxSection.All)
    {
        var found = News.Where(news => !unreadOnly || news.ReadAt is null).ToList();
        return Task.FromResult(new PagedList<NotificationView>([.. found.Skip((page - 1) * pageSize).Take(pageSize)], found.Count, page, pageSize));
    }

    public Task<NotificationView?> FindAsync(Guid userId, long firingId, CancellationToken cancel) =>
        Task.FromResult(News.Find(news => news.Id == firingId));

    public Task<int> CountUnreadAsync(Guid userId, CancellationToken cancel) => Task.FromResult(News.Count(news => news.ReadAt is null));

    public Task<bool> MarkReadAsync(Guid userId, long firingId, CancellationToken cancel)
    {
        var index = News.FindIndex(news => news.Id == firingId);
        if (index >= 0) News[index] = News[index] with { ReadAt = Sample.Now };
        return Task.FromResult(index >= 0);
    }

    public Task<int> MarkAllReadAsync(Guid userId, CancellationToken cancel)
    {
        var unread = News.Where(news => news.ReadAt is null).Select(news => news.Id).ToList();
        foreach (var id in unread) MarkReadAsync(userId, id, cancel);
        return Task.FromResult(unread.Count);
    }

    public List<DeliveryView> Deliveries { get; } = [];

    public Task<IReadOnlyList<DeliveryView>?> DeliveriesAsync(Guid userId, long firingId, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DeliveryView>?>(Deliveries);

    public static NotificationView Firing(long id, DateTimeOffset at) => new(
        id, 1, 1, "Sony WH-1000XM5 wireless headphones, black", null, "coolblue.nl", "https://www.coolblue.nl/product/1",
        AlertKind.Below, 290, 319, 279, "EUR", new FiringFacts { Availability = Availability.InStock }, at, null);
}
