using PriceTracker.Web.Notifications.Feed;
using PriceTracker.Web.Notifications.Links;

namespace PriceTracker.Web.Notifications;

internal static class MessageEndpoints
{
    public static void MapMessages(this WebApplication app)
    {
        app.MapUnsubscribe();
        app.MapFeed();
    }
}
