using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Notifications;

/// <summary>Puts firings into words for one person and one kind of channel, by the templates in force.</summary>
public interface IMessageWriter
{
    /// <summary>One item makes an alert, several a digest.</summary>
    /// <param name="id">Of the message; see <see cref="AlertMessage.Id"/>.</param>
    /// <param name="channelId">Where it goes, for the link that ends these messages.</param>
    Task<AlertMessage> WriteAsync(MessageRecipient person, string channelKind, long channelId, IReadOnlyList<NotificationView> items, string id, CancellationToken cancel);

    /// <summary>To see that a channel works.</summary>
    AlertMessage Test(string id);

    /// <summary>Proves that an address is the person's.</summary>
    AlertMessage Code(string code, string id);
}
