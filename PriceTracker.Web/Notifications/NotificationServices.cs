using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Delivery;

namespace PriceTracker.Web.Notifications;

/// <summary>How people are told: channels, messages, and who sends them.</summary>
internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddChannels();
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<FiringDispatch>();
        services.AddHostedService<AlertWorker>();
        return services;
    }
}
