using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>schema.org in itemscope and itemprop attributes.</summary>
public sealed class MicrodataChannel : IClaimChannel
{
    public IEnumerable<Claim> Read(HtmlPage page) => SchemaProducts.Read(Things(page), ChannelNames.Microdata, page);

    public static List<SchemaThing> Things(HtmlPage page)
    {
        var roots = new List<SchemaThing>();
        var scopes = new Stack<(PageElement Element, SchemaThing Thing)>();
        // Properties outside of any scope are common: they are taken as one nameless product.
        var loose = new SchemaThing("itemprop");
        foreach (var element in page.Elements)
        {
            while (scopes.TryPeek(out var scope) && element.Index >= scope.Element.End) scopes.Pop();
            var owner = scopes.TryPeek(out var open) ? open.Thing : null;
            var names = (element.Attribute("itemprop") ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (element.Has("itemscope") || element.Has("itemtype"))
            {
                var thing = new SchemaThing(element.Locator) { Element = element };
                thing.AddType(element.Attribute("itemtype"));
                if (names.Length == 0 || owner is null) roots.Add(thing);
                else foreach (var name in names) owner.Add(name, new SchemaValue(null, thing));
                scopes.Push((element, thing));
                continue;
            }
            foreach (var name in names) (owner ?? loose).Add(name, MarkupValue.Of(page, element));
        }
        if (loose.Names.Any()) roots.Add(loose);
        return roots;
    }
}
