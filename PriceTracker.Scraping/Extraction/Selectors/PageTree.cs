using System.Xml.XPath;
using HtmlAgilityPack;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>The page as nodes that XPath can be asked on, for configured selectors alone: it takes several times as long to build as the elements.</summary>
public sealed class PageTree
{
    private readonly HtmlDocument document = new() { OptionReadEncoding = false };
    private readonly Dictionary<int, PageElement> byPlace;

    public PageTree(string html, IReadOnlyList<PageElement> elements)
    {
        byPlace = elements.ToDictionary(x => x.MarkupStart);
        var readable = MarkupLimits.ReadableLength(html);
        IsTooDeep = readable is null;
        if (readable is { } length) document.LoadHtml(length < html.Length ? html[..length] : html);
    }

    /// <summary>The page nests deeper than the recursion of its parser can go, so it was not built.</summary>
    public bool IsTooDeep { get; }

    /// <exception cref="XPathException">The path cannot be evaluated.</exception>
    /// <exception cref="SelectorTooSlowException">The selector costs too much on this page.</exception>
    public List<PageElement> Select(XPathExpression path, int most)
    {
        var found = new List<PageElement>();
        var start = new BudgetedNavigator((HtmlNodeNavigator)document.CreateNavigator()!, new SelectorBudget());
        var matches = start.Select(path);
        while (found.Count < most && matches.MoveNext())
            if (matches.Current is BudgetedNavigator at && byPlace.TryGetValue(at.Node.StreamPosition, out var element)) found.Add(element);
        return found;
    }
}
