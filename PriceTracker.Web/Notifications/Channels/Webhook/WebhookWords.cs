using System.Text.Json;

namespace PriceTracker.Web.Notifications.Channels.Webhook;

/// <summary>Names of kinds as receivers see them: <c>back_in_stock</c>.</summary>
internal static class WebhookWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
