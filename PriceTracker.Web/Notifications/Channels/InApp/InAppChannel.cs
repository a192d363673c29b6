using PriceTracker.Data.Alerting;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;

namespace PriceTracker.Web.Notifications.Channels.InApp;

/// <summary>A toast on every open screen of the person. The inbox needs no sending: it reads the firing itself.</summary>
public sealed class InAppChannel(ILiveFeed feed) : INotificationChannel
{
    public string Name => "in_app";

    public Task<Notifications.DeliveryResult> SendAsync(Guid userId, NotificationView notification, CancellationToken cancel)
    {
        feed.Publish(new AlertFired(userId, notification.Id));
        return Task.FromResult(Notifications.DeliveryResult.Sent);
    }
}
