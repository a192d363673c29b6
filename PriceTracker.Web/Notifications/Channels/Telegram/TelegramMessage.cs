using System.Text;
using System.Text.Json.Serialization;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Telegram;

/// <summary>
/// Arguments of sendMessage. Links stand in the text: a button whose link Telegram dislikes, such as one to localhost, would refuse the whole message.
/// </summary>
internal sealed record TelegramMessage(
    [property: JsonPropertyName("chat_id")] string ChatId,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("parse_mode")] string ParseMode,
    [property: JsonPropertyName("link_preview_options")] TelegramPreview Preview)
{
    private const int LongestTitle = 250;

    /// <summary>Telegram takes 4,096 characters with entities read; links count by their label.</summary>
    private const int LongestText = 3_500;

    public static TelegramMessage Of(string chatId, AlertMessage message) => new(chatId, Markup(message), "HTML", new TelegramPreview(IsDisabled: true));

    private static string Markup(AlertMessage message)
    {
        var text = new StringBuilder();
        text.Append("<b>").Append(Escaped(PlainText.OneLine(message.Title, LongestTitle))).Append("</b>\n");
        text.Append(Escaped(PlainText.Lines(message.Text, LongestText))).Append("\n\n");
        text.Append(Anchor("Open", message.Link));
        foreach (var action in message.Actions.Take(3))
            text.Append(" · ").Append(Anchor(PlainText.OneLine(action.Label, 40), action.Link));
        return text.ToString();
    }

    private static string Anchor(string label, Uri link) => $"<a href=\"{Escaped(link.AbsoluteUri)}\">{Escaped(label)}</a>";

    /// <summary>Telegram knows these four entities and no other.</summary>
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
