using HtmlAgilityPack;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>An element with its place in the page: in document order, in the tree, and in the visible text.</summary>
public sealed class PageElement(HtmlNode node, PageElement? parent, int index)
{
    private string? marks;

    public HtmlNode Node { get; } = node;

    public PageElement? Parent { get; } = parent;

    public int Index { get; } = index;

    /// <summary>Index after the last descendant.</summary>
    public int End { get; set; }

    public int TextStart { get; set; }

    public int TextEnd { get; set; }

    /// <summary>Not shown to the visitor by its own style or attribute.</summary>
    public bool Hidden { get; init; }

    public string Name => Node.Name;

    /// <summary>The words of class, id and the like, lower case, each between blanks: " product price old ".</summary>
    public string Marks => marks ??= PageMarks.Of(Node);

    public string? Attribute(string name) => Node.Attributes[name]?.DeEntitizeValue;

    public bool Contains(PageElement other) => other.Index >= Index && other.Index < End;

    public IEnumerable<PageElement> Ancestors(int levels)
    {
        for (var at = Parent; at is not null && levels-- > 0; at = at.Parent) yield return at;
    }

    /// <summary>A short path for people: the nearest id above, then the element.</summary>
    public string Locator
    {
        get
        {
            var anchor = Node.Id is { Length: > 0 and < 80 } ? null : Ancestors(6).FirstOrDefault(x => x.Node.Id is { Length: > 0 and < 80 });
            return anchor is null ? Step(Node) : $"{Step(anchor.Node)} {Step(Node)}";
        }
    }

    private static string Step(HtmlNode node)
    {
        if (node.Id is { Length: > 0 and < 80 } id) return $"{node.Name}#{id.Trim()}";
        var first = node.GetAttributeValue("class", "").Split([' ', '\t', '\r', '\n'], 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is { Length: < 80 } ? $"{node.Name}.{first}" : node.Name;
    }
}
