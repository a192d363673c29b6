using System.Globalization;
using System.Text;

namespace PriceTracker.Web.Notifications;

/// <summary>
/// Makes scraped text harmless before it stands in a message: no control characters, no line breaks where one line is meant, and no marks
/// that turn the direction of what follows.
/// </summary>
public static class PlainText
{
    /// <summary>As much as is kept of what another side answered.</summary>
    public const int AnswerLength = 200;

    private const int LineFeed = '\n';
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>One line of at most so many UTF-16 units; what is cut off is shown as an ellipsis.</summary>
    public static string OneLine(string? text, int longest = AnswerLength)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsBlank(rune))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (IsKept(rune))
            {
                line.Append(rune.ToString());
            }
            // Longer than anything we show: the rest of a hostile title is not even looked at.
            if (line.Length > longest * 4) break;
        }

        return Shorten(line.ToString().Trim(), longest);
    }

    /// <summary>Several lines: none is empty, each is clean.</summary>
    public static string Lines(string? text, int longest) =>
        Shorten(string.Join('\n', (text ?? "").Split('\n').Select(line => OneLine(line, longest)).Where(line => line.Length > 0)), longest);

    /// <summary>Several lines, single empty ones kept: the plain text of a mail.</summary>
    public static string Paragraphs(string? text, int longest)
    {
        var lines = new List<string>();
        foreach (var line in (text ?? "").Split('\n').Select(line => OneLine(line, longest)))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0)) lines.Add(line);
        }

        return Shorten(string.Join('\n', lines).TrimEnd('\n'), longest);
    }

    private static bool IsBlank(Rune rune) => rune.Value == LineFeed
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (Rune.IsWhiteSpace(rune) && rune.Value is not 0xA0 and not 0x202F);

    /// <summary>Of the formatting characters only those stay that letters and pictures are joined with. U+FFFD stands for half a pair.</summary>
    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is NonJoiner or Joiner,
        UnicodeCategory.OtherNotAssigned => false,
        _ => rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF),
    };

    /// <summary>Never cuts a character in two.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        if (char.IsLowSurrogate(text[end])) end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>At most so many bytes of UTF-8.</summary>
    public static string ShortenToBytes(string text, int most)
    {
        while (Encoding.UTF8.GetByteCount(text) > most)
            text = Shorten(text, Math.Max(1, Math.Min(text.Length - 1, text.Length * most / Encoding.UTF8.GetByteCount(text))));
        return text;
    }
}
