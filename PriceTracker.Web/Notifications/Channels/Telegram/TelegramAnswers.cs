using System.Text.Json;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Telegram;

/// <summary>What Telegram's answers mean for the one who has to act.</summary>
internal static class TelegramAnswers
{
    public static DeliveryResult Read(HttpAnswer answer, string token)
    {
        var json = answer.Json();
        var said = PlainText.OneLine(json?.TryGetProperty("description", out var text) == true ? text.ToString() : answer.Body);
        said = said.Replace(token, "…", StringComparison.Ordinal);
        return answer.Status switch
        {
            >= 200 and < 300 => new DeliveryResult.Sent($"{answer.Status}"),
            401 or 404 => new DeliveryResult.Broken($"Telegram refused the bot token ({answer.Status}). Enter a new token."),
            403 => new DeliveryResult.Broken("Telegram does not let the bot write to this chat (403). Unblock the bot or add it to the chat, then switch this channel on again."),
            400 when IsAboutTheChat(said) => new DeliveryResult.Broken($"Telegram does not know this chat: {said}. Write to the bot first, or enter another chat."),
            429 => new DeliveryResult.Retry($"Telegram asks to wait: {said}", RetryAfters.OfSeconds(Seconds(json)) ?? answer.RetryAfter),
            408 or >= 500 => new DeliveryResult.Retry($"Telegram answered {answer.Status}: {said}", answer.RetryAfter),
            _ => new DeliveryResult.Refused($"Telegram answered {answer.Status}: {said}"),
        };
    }

    private static bool IsAboutTheChat(string said) =>
        said.Contains("chat not found", StringComparison.OrdinalIgnoreCase)
        || said.Contains("chat_id is empty", StringComparison.OrdinalIgnoreCase)
        || said.Contains("upgraded to a supergroup", StringComparison.OrdinalIgnoreCase)
        || said.Contains("PEER_ID_INVALID", StringComparison.OrdinalIgnoreCase);

    private static double? Seconds(JsonElement? json) =>
        json?.TryGetProperty("parameters", out var parameters) == true && parameters.ValueKind == JsonValueKind.Object
        && parameters.TryGetProperty("retry_after", out var after) && after.ValueKind == JsonValueKind.Number ? after.GetDouble() : null;
}
