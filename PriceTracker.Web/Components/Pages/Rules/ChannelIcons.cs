using PriceTracker.Web.Components.Icons;

namespace PriceTracker.Web.Components.Pages.Rules;

/// <summary>The picture of a kind of channel; one that is new here gets the general one.</summary>
internal static class ChannelIcons
{
    public static string Of(string kind) => kind switch
    {
        "email" => Lucide.Mail,
        "web_push" => Lucide.BellRing,
        "ntfy" => Lucide.Smartphone,
        "telegram" => Lucide.Send,
        "discord" => Lucide.MessageCircle,
        "webhook" => Lucide.Webhook,
        "in_app" => Lucide.Bell,
        _ => Lucide.Send,
    };
}
