using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>schema.org, GoodRelations and the like in typeof and property attributes.</summary>
public sealed class RdfaChannel : IClaimChannel
{
    public IEnumerable<Claim> Read(HtmlPage page) => SchemaProducts.Read(Things(page), ChannelNames.Rdfa, page);

    public static List<SchemaThing> Things(HtmlPage page)
    {
        var roots = new List<SchemaThing>();
        var scopes = new Stack<(PageElement Element, SchemaThing Thing)>();
        // A relation on an element without a type is that of the typed elements inside.
        (PageElement Element, string[] Names)? relation = null;
        foreach (var element in page.Elements)
        {
            while (scopes.TryPeek(out var scope) && element.Index >= scope.Element.End) scopes.Pop();
            var owner = scopes.TryPeek(out var open) ? open.Thing : null;
            var names = ((element.Attribute("property") ?? element.Attribute("rel")) ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (relation is { } passed && element.Index >= passed.Element.End) relation = null;
            if (element.Attribute("typeof") is { } type)
            {
                if (names.Length == 0 && relation is { } given) names = given.Names;
                var thing = new SchemaThing(element.Locator) { Element = element };
                thing.AddType(type);
                if (names.Length == 0 || owner is null) roots.Add(thing);
                else foreach (var name in names) owner.Add(name, new SchemaValue(null, thing));
                scopes.Push((element, thing));
                continue;
            }
            if (element.Attribute("rel") is not null && element.Attribute("property") is null && element.Name is not ("a" or "link") && names.Length > 0) relation = (element, names);
            if (owner is not null && element.Attribute("property") is not null)
                foreach (var name in names) owner.Add(name, MarkupValue.Of(page, element));
        }
        return roots;
    }
}
