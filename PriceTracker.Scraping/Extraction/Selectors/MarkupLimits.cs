using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>
/// Looks over a page before it is parsed. The parser closes what is left open by recursion, so a page of a hundred
/// thousand open tags would overflow the stack, which no handler can catch; and its time goes with the tags.
/// </summary>
public static class MarkupLimits
{
    private const int Deepest = 500;

    // Real pages have some ten thousand; the product stands in front, so what is behind the limit is left unread.
    private const int MostTags = 60_000;

    // Paragraphs and cells are left open by honest pages, and only a run of them is deep.
    private const int MostUnclosed = Deepest * 20;

    private const int NameLength = 12;

    private static readonly FrozenSet<string> NeverNest = FrozenSet.ToFrozenSet([
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "option", "dt", "dd", "tr", "td", "th", "basefont", "bgsound", "frame", "isindex", "keygen",
    ]);

    private static readonly string[] RawText = ["script", "style", "textarea", "title"];

    /// <summary>How much of the page to parse, or null where it nests too deep.</summary>
    public static int? ReadableLength(string html)
    {
        var open = new Dictionary<string, int>();
        var depth = 0;
        var tags = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html.AsSpan(at).StartsWith("<!--")) { at = Skip(html, at, "-->"); continue; }
            var closing = html[at + 1] == '/';
            var name = Name(html, at + (closing ? 2 : 1));
            if (name.Length == 0) continue;
            if (++tags > MostTags) return at;
            if (NeverNest.Contains(name)) { if (Unclosed(open, name, closing) > MostUnclosed) return null; }
            else if (closing) depth -= Close(open, name);
            else if (!RawText.Contains(name)) { open[name] = open.GetValueOrDefault(name) + 1; depth++; }
            else at = Math.Max(at, Skip(html, at, "</" + name));
            if (depth > Deepest) return null;
        }
        return html.Length;
    }

    private static int Unclosed(Dictionary<string, int> open, string name, bool closing) =>
        open[name] = Math.Max(0, open.GetValueOrDefault(name) + (closing ? -1 : 1));

    private static int Close(Dictionary<string, int> open, string name)
    {
        if (open.GetValueOrDefault(name) == 0) return 0;
        open[name]--;
        return 1;
    }

    private static int Skip(string html, int at, string until)
    {
        var end = html.IndexOf(until, at + 1, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : end;
    }

    private static string Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < NameLength && char.IsAsciiLetterOrDigit(html[end])) end++;
        return end == at ? "" : html[at..end].ToLowerInvariant();
    }
}
