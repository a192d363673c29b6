using System.Collections.Frozen;
using System.Text;
using HtmlAgilityPack;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Walks the tree once, without recursion, and lays out its visible text.</summary>
public sealed class PageTextBuilder
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet([
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "ins", "label", "mark", "meta", "nobr", "q", "s",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "link", "wbr",
    ]);

    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(["script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea"]);

    private static readonly string[] CentMarks = ["cent", "decimal", "fraction", "penny", "pence", "kop", "grosz", " small ", "frac", "superscript", " sup "];

    private readonly List<PageElement> elements = [];
    private readonly StringBuilder text = new();

    public (IReadOnlyList<PageElement> Elements, string Text) Build(HtmlDocument document)
    {
        PageElement? parent = null;
        var unseen = 0;
        var node = document.DocumentNode.FirstChild;
        while (node is not null)
        {
            if (node.NodeType == HtmlNodeType.Element)
            {
                var element = Open(node, parent);
                if (node.FirstChild is not null)
                {
                    if (Unseen.Contains(node.Name)) unseen++;
                    (parent, node) = (element, node.FirstChild);
                    continue;
                }
                Close(element);
            }
            else if (node.NodeType == HtmlNodeType.Text && unseen == 0 && parent is not null)
            {
                AppendText((HtmlTextNode)node, parent);
            }
            while (node.NextSibling is null && parent is not null)
            {
                if (Unseen.Contains(parent.Name)) unseen--;
                Close(parent);
                (node, parent) = (parent.Node, parent.Parent);
            }
            node = node.NextSibling;
        }
        return (elements, text.ToString());
    }

    private PageElement Open(HtmlNode node, PageElement? parent)
    {
        if (!Inline.Contains(node.Name)) Break();
        var element = new PageElement(node, parent, elements.Count) { TextStart = text.Length, Hidden = parent?.Hidden == true || IsHidden(node) };
        elements.Add(element);
        return element;
    }

    private void Close(PageElement element)
    {
        element.End = elements.Count;
        element.TextEnd = text.Length;
        if (!Inline.Contains(element.Name)) Break();
    }

    private void AppendText(HtmlTextNode node, PageElement parent)
    {
        var raw = node.Text;
        if (string.IsNullOrEmpty(raw)) return;
        var plain = raw.Contains('&') ? HtmlEntity.DeEntitize(raw) : raw;
        if (IsCents(plain.Trim(), parent)) { TrimEnd(); text.Append('.'); }
        foreach (var c in plain) AppendCollapsed(c);
    }

    // Distances in this text mean closeness on the screen, so the blanks of the source must not count.
    private void AppendCollapsed(char c)
    {
        if (!char.IsWhiteSpace(c)) text.Append(c);
        else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    // "12<sup>99</sup>" prints the cents small where others print a point.
    private bool IsCents(string plain, PageElement parent)
    {
        if (plain.Length != 2 || !char.IsAsciiDigit(plain[0]) || !char.IsAsciiDigit(plain[1])) return false;
        var last = text.Length - 1;
        while (last >= 0 && last > text.Length - 4 && char.IsWhiteSpace(text[last])) last--;
        if (last < 0 || !char.IsAsciiDigit(text[last])) return false;
        return parent.Name == "sup" || Array.Exists(CentMarks, parent.Marks.Contains);
    }

    private void TrimEnd()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
    }

    private void Break()
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.Attributes["hidden"] is not null) return true;
        var style = node.Attributes["style"]?.Value;
        return style is { Length: < 2_000 } && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
