namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>
/// Reads markup once, front to back, into elements in document order and their visible text, without building a tree of
/// nodes: a page costs its length, whatever it holds.
/// </summary>
public sealed class MarkupReader
{
    // Real pages have some ten thousand; the product stands in front, so what is behind the limit is left unread.
    private const int MostElements = 60_000;

    private readonly PageMarkup markup;
    private readonly List<PageElement> elements = [];
    private readonly PageText text = new();
    private readonly OpenElements open;
    private int unseen;
    private int foreign;

    private MarkupReader(PageMarkup markup)
    {
        this.markup = markup;
        open = new OpenElements(Close);
    }

    public static (IReadOnlyList<PageElement> Elements, string Text) Read(PageMarkup markup)
    {
        var reader = new MarkupReader(markup);
        reader.Read();
        return (reader.elements, reader.text.ToString());
    }

    private void Read()
    {
        var html = markup.Html;
        var at = 0;
        while (at < html.Length && elements.Count < MostElements)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            AppendText(at, tag);
            at = tag + 1 < html.Length ? Tag(html, tag) : html.Length;
        }
        open.EndAll();
    }

    private int Tag(string html, int tag)
    {
        var next = html[tag + 1];
        if (char.IsAsciiLetter(next)) return StartTag(html, tag);
        if (next == '/') return EndTag(html, tag);
        if (html.AsSpan(tag).StartsWith("<!--")) return After(html, tag + 2, "-->");
        if (next is '!' or '?') return After(html, tag + 1, ">");
        // A lone "<" is text.
        AppendText(tag, tag + 1);
        return tag + 1;
    }

    private int StartTag(string html, int tag)
    {
        var nameEnd = TagReader.NameEnd(html, tag + 1);
        var (name, traits) = TagNames.Of(html.AsSpan(tag + 1, nameEnd - tag - 1));
        var first = markup.AttributeCount;
        var at = TagReader.Attributes(markup, nameEnd, out var closesItself);
        if (name is "html" or "body" && open.Has(name)) return at;
        open.MakeRoom(name, traits);
        var rawEnd = (traits & TagTraits.RawText) != 0 && foreign == 0 ? RawEnd(html, at, name) : at;
        if ((traits & TagTraits.Inline) == 0) text.Break();
        var element = new PageElement(markup, name, traits, open.Top, elements.Count)
        {
            MarkupStart = tag,
            TextStart = text.Length,
            RawRange = at..rawEnd,
            FirstAttribute = first,
            AttributeCount = markup.AttributeCount - first,
        };
        element.Hidden = element.Parent?.Hidden == true || IsHidden(element);
        elements.Add(element);
        Enter(element, rawEnd > at, closesItself && (foreign > 0 || name is "svg" or "math"));
        return rawEnd > at ? EndOfRaw(html, rawEnd) : at;
    }

    private void Enter(PageElement element, bool isRaw, bool closesItself)
    {
        if (element.Name is "svg" or "math") foreign++;
        if ((element.Traits & TagTraits.Unseen) != 0) unseen++;
        if (isRaw)
        {
            if (unseen == 0 && element.Name == "title") text.Append(element.RawText, element);
            Close(element);
        }
        else if ((element.Traits & TagTraits.Void) != 0 || closesItself || open.IsFull) Close(element);
        else open.Push(element);
    }

    private int EndTag(string html, int tag)
    {
        var nameEnd = TagReader.NameEnd(html, tag + 2);
        if (nameEnd == tag + 2) return After(html, tag + 2, ">");
        var (name, traits) = TagNames.Of(html.AsSpan(tag + 2, nameEnd - tag - 2));
        open.End(name, traits);
        return After(html, nameEnd, ">");
    }

    private void Close(PageElement element)
    {
        element.End = elements.Count;
        element.TextEnd = text.Length;
        if ((element.Traits & TagTraits.Unseen) != 0) unseen--;
        if (element.Name is "svg" or "math") foreign--;
        if ((element.Traits & TagTraits.Inline) == 0) text.Break();
    }

    private void AppendText(int start, int end)
    {
        if (unseen == 0 && end > start && open.Top is { } parent) text.Append(markup.Html.AsSpan(start, end - start), parent);
    }

    private static int RawEnd(string html, int at, string name)
    {
        for (var end = at; (end = html.IndexOf("</", end, StringComparison.Ordinal)) >= 0; end += 2)
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return end;
        return html.Length;
    }

    private static int EndOfRaw(string html, int rawEnd) => rawEnd >= html.Length ? rawEnd : After(html, rawEnd, ">");

    private static int After(string html, int at, string mark)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    private static bool IsHidden(PageElement element)
    {
        if (element.AttributeCount == 0) return false;
        if (element.Has("hidden")) return true;
        var style = element.RawAttribute("style");
        if (style.Length is < 12 or > 2_000 || !style.Contains("display", StringComparison.OrdinalIgnoreCase)) return false;
        return style.ToString().Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
