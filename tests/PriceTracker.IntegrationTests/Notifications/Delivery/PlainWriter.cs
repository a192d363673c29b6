using PriceTracker.Data.Alerting;
using PriceTracker.Web.Notifications;

namespace PriceTracker.IntegrationTests.Notifications.Delivery;

/// <summary>Says as little as it can: what messages say is tried elsewhere.</summary>
internal sealed class PlainWriter : IMessageWriter
{
    public Task<AlertMessage> WriteAsync(MessageRecipient person, string channelKind, long channelId, IReadOnlyList<NotificationView> items, string id, CancellationToken cancel) =>
        Task.FromResult(Message(items.Count == 1 ? MessageKind.Alert : MessageKind.Digest, id) with { Items = items });

    public AlertMessage Test(string id) => Message(MessageKind.Test, id);

    public AlertMessage Code(string code, string id) => Message(MessageKind.Code, id) with { Text = code };

    private static AlertMessage Message(MessageKind kind, string id) => new() { Id = id, Kind = kind, Title = "News", Text = "News", Link = new Uri("http://tracker.example/") };
}
