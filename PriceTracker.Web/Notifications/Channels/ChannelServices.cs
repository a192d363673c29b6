namespace PriceTracker.Web.Notifications.Channels;

internal static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services) => services;
}
