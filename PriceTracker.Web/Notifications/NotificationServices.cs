using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.Book;
using PriceTracker.Web.Notifications.Delivery;
using PriceTracker.Web.Notifications.Preferences;

namespace PriceTracker.Web.Notifications;

/// <summary>How people are told: channels, messages, and who sends them.</summary>
internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddChannels();
        services.AddMessages();
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<FiringDispatch>();
        services.AddSingleton<ChannelSecrets>();
        services.AddSingleton<ChannelTrial>();
        services.AddSingleton<TrialLimiter>();
        services.AddSingleton<IChannelBook, ChannelBook>();
        services.AddSingleton<IPreferenceBook, PreferenceBook>();
        services.AddSingleton<DeliveryClaims>();
        services.AddSingleton<DeliveryReads>();
        services.AddSingleton<DeliveryResults>();
        services.AddSingleton<ChannelSending>();
        services.AddSingleton<DeliveryWorker>();
        services.AddHostedService(s => s.GetRequiredService<DeliveryWorker>());
        services.AddHostedService<AlertWorker>();
        return services;
    }
}
