using System.Xml.XPath;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>Runs a configured selector, CSS or XPath, on a page.</summary>
public static class PageSelector
{
    private const int MostMatches = 20;

    /// <summary>The matches in document order; null where the selector itself is not valid.</summary>
    public static List<PageElement>? Select(HtmlPage page, string selector)
    {
        if (Compile(selector) is not { } path) return null;
        try
        {
            return page.Tree.Select(path, MostMatches);
        }
        catch (XPathException)
        {
            return null;
        }
    }

    /// <summary>Whether the selector could be run on a page.</summary>
    public static bool IsValid(string selector) => Compile(selector) is not null;

    private static XPathExpression? Compile(string selector)
    {
        var trimmed = selector.Trim();
        var isXPath = trimmed.StartsWith('/') || trimmed.StartsWith('(') || trimmed.StartsWith("./", StringComparison.Ordinal);
        if ((isXPath ? trimmed : CssSelector.ToXPath(trimmed)) is not { } path) return null;
        try
        {
            var compiled = XPathExpression.Compile(path);
            return compiled.ReturnType == XPathResultType.NodeSet ? compiled : null;
        }
        catch (XPathException)
        {
            return null;
        }
    }

    /// <summary>What a matched element says: its machine attribute for meta and input elements, else its text.</summary>
    public static string Value(HtmlPage page, PageElement element) =>
        element.Attribute("content") ?? (element.Name == "input" ? element.Attribute("value") : null) ?? page.TextOf(element, PlainText.LongestTitle);
}
