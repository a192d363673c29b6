using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>What the push services of the browsers say, each in its way.</summary>
internal static class PushServices
{
    /// <summary>How Google, Apple and Mozilla say that a subscription was made for another key than the one that signs.</summary>
    private static readonly string[] OtherKey = ["do not correspond", "VapidPkHashMismatch", "mismatch"];

    public static DeliveryResult Read(HttpAnswer answer) => answer.Status switch
    {
        404 or 410 => new DeliveryResult.Broken("This browser's subscription has ended. Switch notifications on again in this browser."),
        413 => new DeliveryResult.Refused($"{answer.Host} takes no message of this length (413)."),
        401 or 403 when OtherKey.Any(k => answer.Body.Contains(k, StringComparison.OrdinalIgnoreCase)) =>
            new DeliveryResult.Broken("This browser subscribed to other keys than this instance has now. Switch notifications off and on again in this browser."),
        // A clock or a contact that is wrong here refuses every browser: no owner of one can mend it, and nobody's channel should end for it.
        401 or 403 => new DeliveryResult.Retry($"{answer.Text} An administrator checks the clock of this machine and Notifications__Contact.", answer.RetryAfter),
        _ => answer.Usual(),
    };

    /// <summary>Which browser it likely is; the rest of the address is a secret.</summary>
    public static string Label(string host) => host switch
    {
        _ when host.EndsWith(".googleapis.com", StringComparison.Ordinal) => "Browser (Chrome)",
        _ when host.EndsWith(".mozilla.com", StringComparison.Ordinal) => "Browser (Firefox)",
        _ when host.EndsWith(".apple.com", StringComparison.Ordinal) => "Browser (Safari)",
        _ when host.EndsWith(".windows.com", StringComparison.Ordinal) => "Browser (Edge)",
        _ => $"Browser ({host})",
    };
}
