using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>
/// Measures how deep a page nests before it is parsed: the parser closes what is left open by recursion, so a page
/// of a hundred thousand open tags would overflow the stack, which no handler can catch.
/// </summary>
public static class NestingDepth
{
    private const int NameLength = 12;

    private static readonly FrozenSet<string> NeverNest = FrozenSet.ToFrozenSet([
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "option", "dt", "dd", "tr", "td", "th", "basefont", "bgsound", "frame", "isindex", "keygen",
    ]);

    private static readonly string[] RawText = ["script", "style", "textarea", "title"];

    public static bool Exceeds(string html, int limit)
    {
        var open = new Dictionary<string, int>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html.AsSpan(at).StartsWith("<!--")) { at = Skip(html, at, "-->"); continue; }
            var closing = html[at + 1] == '/';
            var name = Name(html, at + (closing ? 2 : 1));
            if (name.Length == 0) continue;
            // Paragraphs and cells are left open by honest pages, and only a run of them would be deep.
            if (NeverNest.Contains(name)) { if (Unclosed(open, name, closing) > limit * 20) return true; continue; }
            if (closing) depth -= Close(open, name);
            else if (!RawText.Contains(name)) { open[name] = open.GetValueOrDefault(name) + 1; depth++; }
            else at = Math.Max(at, Skip(html, at, "</" + name));
            if (depth > limit) return true;
        }
        return false;
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
