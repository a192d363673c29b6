using System.Text.Json;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>What Discord's answers mean for the one who has to act.</summary>
internal static class DiscordAnswers
{
    public static DeliveryResult Read(HttpAnswer answer) => answer.Status switch
    {
        401 or 403 or 404 => new DeliveryResult.Broken($"Discord no longer knows this webhook ({answer.Status}). Make a new one and enter its address."),
        429 => new DeliveryResult.Retry(answer.Text, RetryAfters.OfSeconds(Seconds(answer)) ?? answer.RetryAfter),
        _ => answer.Usual(),
    };

    private static double? Seconds(HttpAnswer answer) =>
        answer.Json()?.TryGetProperty("retry_after", out var after) == true && after.ValueKind == JsonValueKind.Number ? after.GetDouble() : null;
}
