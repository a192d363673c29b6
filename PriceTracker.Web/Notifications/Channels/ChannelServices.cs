using PriceTracker.Web.Notifications.Channels.Discord;
using PriceTracker.Web.Notifications.Channels.Email;
using PriceTracker.Web.Notifications.Channels.Ntfy;
using PriceTracker.Web.Notifications.Channels.Outbound;
using PriceTracker.Web.Notifications.Channels.Telegram;
using PriceTracker.Web.Notifications.Channels.Webhook;
using PriceTracker.Web.Notifications.Channels.WebPush;

namespace PriceTracker.Web.Notifications.Channels;

internal static class ChannelServices
{
    /// <summary>One line for each channel. The way out, <see cref="IOutboundConnect"/>, comes from the deployment, and the keys from whoever keeps them.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddSingleton<IChannel, EmailChannel>().AddSingleton<MailServer>().AddSettings<MailOptions>("Mail");
        services.AddSingleton<IChannel, WebPushChannel>().AddSettings<WebPushOptions>("Notifications");
        services.AddSingleton<IChannel, TelegramChannel>().AddSettings<TelegramOptions>("Notifications");
        services.AddSingleton<IChannel, DiscordChannel>();
        services.AddSingleton<IChannel, NtfyChannel>();
        services.AddSingleton<IChannel, WebhookChannel>();
        services.AddSingleton<ChannelCatalog>();
        services.AddSingleton<ChannelHttp>();
        services.AddSingleton<ChannelUrls>();
        return services.AddSettings<OutboundOptions>("Notifications");
    }

    private static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
