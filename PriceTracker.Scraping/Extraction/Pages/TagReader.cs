namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Reads one tag of the markup and its attributes, as browsers do (HTML Living Standard, 13.2.5).</summary>
public static class TagReader
{
    private const int MostAttributes = 120;

    /// <summary>The end of a tag's name that begins at <paramref name="at"/>.</summary>
    public static int NameEnd(string html, int at)
    {
        while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('>' or '/' or '<')) at++;
        return at;
    }

    /// <summary>Adds the attributes behind a start tag's name to the markup; answers with the index after the tag.</summary>
    public static int Attributes(PageMarkup markup, int at, out bool closesItself)
    {
        var html = markup.Html;
        var first = markup.AttributeCount;
        closesItself = false;
        while (at < html.Length && html[at] != '>')
        {
            if (IsBlank(html[at]) || html[at] is '/' or '"' or '\'' or '=') { closesItself = html[at] == '/'; at++; continue; }
            closesItself = false;
            var name = at;
            while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
            var nameEnd = at;
            var (start, length) = Value(html, ref at);
            if (markup.AttributeCount - first < MostAttributes) markup.Add(new AttributeSlice(name, nameEnd - name, start, length));
        }
        return Math.Min(html.Length, at + 1);
    }

    private static (int Start, int Length) Value(string html, ref int at)
    {
        var ahead = SkipBlank(html, at);
        if (ahead >= html.Length || html[ahead] != '=') return (at, 0);
        at = SkipBlank(html, ahead + 1);
        if (at >= html.Length) return (at, 0);
        if (html[at] is '"' or '\'') return Quoted(html, ref at);
        var start = at;
        while (at < html.Length && !IsBlank(html[at]) && html[at] != '>') at++;
        return (start, at - start);
    }

    private static (int Start, int Length) Quoted(string html, ref int at)
    {
        var start = at + 1;
        var end = start > html.Length ? -1 : html.IndexOf(html[at], start);
        at = end < 0 ? html.Length : end + 1;
        return (start, Math.Max(0, (end < 0 ? html.Length : end) - start));
    }

    private static int SkipBlank(string html, int at)
    {
        while (at < html.Length && IsBlank(html[at])) at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
