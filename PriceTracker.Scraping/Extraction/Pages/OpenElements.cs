namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>
/// The elements that are open while a page is read, and what a tag does to them. What browsers close by themselves is
/// closed here too; nothing nests deeper than they let it, so that no page costs more than its length.
/// </summary>
public sealed class OpenElements(Action<PageElement> close)
{
    // What is deeper becomes a sibling of it; Chromium's parser has the same limit.
    private const int Deepest = 512;

    private readonly List<PageElement> open = [];
    private readonly Dictionary<string, int> names = [];

    public PageElement? Top => open.Count == 0 ? null : open[^1];

    public bool IsFull => open.Count >= Deepest;

    public void Push(PageElement element)
    {
        open.Add(element);
        names[element.Name] = names.GetValueOrDefault(element.Name) + 1;
    }

    public bool Has(string name) => names.GetValueOrDefault(name) > 0;

    /// <summary>Ends what the start tag of <paramref name="name"/> implies to be ended.</summary>
    public void MakeRoom(string name, TagTraits traits)
    {
        if (Top?.Name == "head" && (traits & TagTraits.Head) == 0) Pop();
        if ((traits & TagTraits.EndsParagraph) != 0 && Has("p")) CloseWithin("p", "button");
        switch (name)
        {
            case "li": CloseWithin("li", "ul", "ol", "menu"); break;
            case "dt" or "dd": CloseWithin("dt", "dl"); CloseWithin("dd", "dl"); break;
            case "option" or "optgroup" when Top?.Name == "option": Pop(); break;
            case "td" or "th": CloseWithin("td", "tr", "table"); CloseWithin("th", "tr", "table"); break;
            case "tr": CloseWithin("tr", "table"); break;
            case "thead" or "tbody" or "tfoot": CloseWithin("thead", "table"); CloseWithin("tbody", "table"); CloseWithin("tfoot", "table"); break;
            case "a" or "button": CloseWithin(name); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when Top?.Name is ['h', >= '1' and <= '6']: Pop(); break;
        }
    }

    public void End(string name, TagTraits traits)
    {
        if (name is "body" or "html" || !Has(name)) return;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var at = open[i];
            if (at.Name == name) { PopTo(i); return; }
            if ((traits & TagTraits.Formatting) != 0 && IsBlock(at)) { Unformat(name, i); return; }
            if ((at.Traits & TagTraits.Scope) != 0 && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot" or "svg" or "template")) return;
        }
    }

    public void EndAll() => PopTo(0);

    private static bool IsBlock(PageElement element) => (element.Traits & (TagTraits.Formatting | TagTraits.Inline)) == 0;

    // "<s><p>old</s> new</p>": the block outlives the formatting around it, which from here on is not above it.
    private void Unformat(string name, int block)
    {
        var at = block - 1;
        while (at >= 0 && open[at].Name != name && (open[at].Traits & TagTraits.Scope) == 0) at--;
        if (at < 0 || open[at].Name != name) return;
        var formatting = open[at];
        var child = open[at + 1];
        formatting.End = child.Index;
        formatting.TextEnd = child.TextStart;
        child.Parent = formatting.Parent;
        open.RemoveAt(at);
        names[name]--;
    }

    private void CloseWithin(string name, params ReadOnlySpan<string> barriers)
    {
        if (!Has(name)) return;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == name) { PopTo(i); return; }
            if ((open[i].Traits & TagTraits.Scope) != 0 && !IsCell(name, open[i].Name)) return;
            foreach (var barrier in barriers)
                if (open[i].Name == barrier) return;
        }
    }

    // A row ends the cells it holds, which are a scope for anything else.
    private static bool IsCell(string name, string scope) => scope is "td" or "th" && name is "tr" or "td" or "th" or "tbody" or "thead" or "tfoot";

    private void PopTo(int index)
    {
        while (open.Count > index) Pop();
    }

    private void Pop()
    {
        var element = open[^1];
        open.RemoveAt(open.Count - 1);
        names[element.Name]--;
        close(element);
    }
}
