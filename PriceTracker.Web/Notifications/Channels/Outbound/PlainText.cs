using System.Text;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>Makes text of strangers harmless for a line, and short enough.</summary>
internal static class PlainText
{
    public const int AnswerLength = 200;

    /// <summary>One line without control characters, at most so long.</summary>
    public static string OneLine(string? text, int maximum = AnswerLength)
    {
        var line = new StringBuilder(Math.Min(text?.Length ?? 0, maximum + 1));
        foreach (var c in text ?? "")
        {
            if (line.Length > maximum)
                break;
            var isBlank = char.IsControl(c) || char.IsWhiteSpace(c);
            if (!isBlank)
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return Shorten(line.ToString().TrimEnd(), maximum);
    }

    /// <summary>Lines stay; other control characters go.</summary>
    public static string Lines(string? text, int maximum) =>
        Shorten(string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim(), maximum);

    /// <summary>Never cuts a character in two.</summary>
    public static string Shorten(string text, int maximum)
    {
        if (text.Length <= maximum)
            return text;
        var length = maximum - 1;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>At most so many bytes of UTF-8.</summary>
    public static string ShortenToBytes(string text, int maximum)
    {
        while (Encoding.UTF8.GetByteCount(text) > maximum)
            text = Shorten(text, Math.Max(1, Math.Min(text.Length - 1, text.Length * maximum / Encoding.UTF8.GetByteCount(text))));
        return text;
    }
}
