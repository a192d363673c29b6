using System.Text.Json.Serialization;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>Body of an executed webhook. Links are markdown: an embed whose address Discord dislikes, such as one to localhost, would refuse the whole message.</summary>
internal sealed record DiscordMessage(
    [property: JsonPropertyName("embeds")] IReadOnlyList<DiscordEmbed> Embeds,
    [property: JsonPropertyName("allowed_mentions")] DiscordMentions Mentions)
{
    private const int LongestTitle = 250;
    private const int LongestTitleEscaped = 256;
    private const int LongestText = 1_500;

    public static DiscordMessage Of(AlertMessage message)
    {
        var links = string.Join(" · ", message.Actions.Take(3).Select(a => Link(PlainText.OneLine(a.Label, 40), a.Link)).Prepend(Link("Open", message.Link)));
        return new DiscordMessage([new DiscordEmbed(Title(message.Title), $"{DiscordText.Escaped(PlainText.Lines(message.Text, LongestText))}\n\n{links}")], new DiscordMentions([]));
    }

    /// <summary>Escapes count too.</summary>
    private static string Title(string title)
    {
        var length = LongestTitle;
        string escaped;
        while ((escaped = DiscordText.Escaped(PlainText.OneLine(title, length))).Length > LongestTitleEscaped)
            length -= 10;
        return escaped;
    }

    private static string Link(string label, Uri link) => $"[{DiscordText.Escaped(label)}](<{link.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)";
}
