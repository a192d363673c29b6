using System.Xml;
using System.Xml.XPath;
using HtmlAgilityPack;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>Walks a page for XPath and counts the steps: "//*[//*[//*]]" visits the cube of a page's nodes, and nothing else would end it.</summary>
internal sealed class BudgetedNavigator(HtmlNodeNavigator inner, SelectorBudget budget) : XPathNavigator
{
    public HtmlNode Node => inner.CurrentNode;

    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string Name => inner.Name;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XPathNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override string Value => budget.Text(inner.Value ?? "");

    public override XPathNavigator Clone() => new BudgetedNavigator((HtmlNodeNavigator)inner.Clone(), budget);

    public override bool IsSamePosition(XPathNavigator other) => other is BudgetedNavigator navigator && inner.IsSamePosition(navigator.Inner);

    public override bool MoveTo(XPathNavigator other) => Count(other is BudgetedNavigator navigator && inner.MoveTo(navigator.Inner));

    public override bool MoveToFirstAttribute() => Count(inner.MoveToFirstAttribute());

    public override bool MoveToFirstChild() => Count(inner.MoveToFirstChild());

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => inner.MoveToFirstNamespace(namespaceScope);

    public override bool MoveToId(string id) => Count(inner.MoveToId(id));

    public override bool MoveToNext() => Count(inner.MoveToNext());

    public override bool MoveToNextAttribute() => Count(inner.MoveToNextAttribute());

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => inner.MoveToNextNamespace(namespaceScope);

    public override bool MoveToParent() => Count(inner.MoveToParent());

    public override bool MoveToPrevious() => Count(inner.MoveToPrevious());

    private HtmlNodeNavigator Inner => inner;

    private bool Count(bool moved)
    {
        budget.Step();
        return moved;
    }
}
