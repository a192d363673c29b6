using System.Text;

namespace PriceTracker.Web.Notifications.Channels.Discord;

/// <summary>Text of strangers in Discord's markdown: shown as it is, mentioning nobody.</summary>
internal static class DiscordText
{
    private const string Marks = @"\*_~`|<>[]()#@:-";

    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
