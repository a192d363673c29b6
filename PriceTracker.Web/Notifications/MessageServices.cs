using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.WebPush;
using PriceTracker.Web.Notifications.Feed;
using PriceTracker.Web.Notifications.Keys;
using PriceTracker.Web.Notifications.Links;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.Web.Notifications;

/// <summary>What messages say, and the links in them.</summary>
internal static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>()
            .Configure<IConfiguration>((options, configuration) => options.PublicUrl = configuration["PublicUrl"])
            .Validate(options => PublicAddressOptions.IsUsable(options.PublicUrl), "PublicUrl must be an absolute http or https address, such as https://prices.example.com.")
            .ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<AlertLinks>();
        services.AddSingleton<IChannelSwitch, ChannelSwitch>();
        services.AddSingleton<ILinkDesk, LinkDesk>();
        services.AddSingleton<LiquidEngine>();
        services.AddSingleton<SampleFields>();
        services.AddSingleton<ITemplateSource, StoredTemplates>();
        services.AddSingleton<ITemplateBook, TemplateBook>();
        services.AddSingleton<Wording>();
        services.AddSingleton<IMessageWriter, MessageWriter>();
        services.AddSingleton<FeedBook>();
        services.AddSingleton<InstanceKeys>();
        services.AddSingleton<StoredVapidKeys>();
        services.AddSingleton<IVapidKeys>(s => s.GetRequiredService<StoredVapidKeys>());
        services.AddSingleton<IPushKey>(s => s.GetRequiredService<StoredVapidKeys>());
        return services;
    }
}
