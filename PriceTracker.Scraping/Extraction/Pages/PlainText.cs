using System.Globalization;
using System.Text;
using System.Net;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Text as people read it: one line, no control characters, no markup.</summary>
public static class PlainText
{
    public const int LongestTitle = 500;

    public static string Clean(ReadOnlySpan<char> text, int longest = LongestTitle)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var c in text)
        {
            if (plain.Length >= longest) break;
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' '); }
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.Format and not UnicodeCategory.PrivateUse) plain.Append(c);
        }
        if (plain.Length > 0 && char.IsHighSurrogate(plain[^1])) plain.Length--;
        return plain.ToString().Trim();
    }

    /// <summary>A title from wherever: entities decoded (twice, as shops encode twice) and tags gone; null where nothing is left.</summary>
    public static string? Title(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw)) return null;
        var cut = raw.Length > 4 * LongestTitle ? raw[..(4 * LongestTitle)] : raw;
        var decoded = WebUtility.HtmlDecode(WebUtility.HtmlDecode(cut));
        var clean = Clean(WithoutTags(decoded));
        return clean.Length == 0 ? null : clean;
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<')) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var opensTag = text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!');
            if (!opensTag) { plain.Append(text[i]); continue; }
            var end = text.IndexOf('>', i);
            if (end < 0) break;
            plain.Append(' ');
            i = end;
        }
        return plain.ToString();
    }
}
