using PriceTracker.Scraping.Extraction.Json;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>schema.org in JSON-LD scripts.</summary>
public sealed class JsonLdChannel : IClaimChannel
{
    private const int Deepest = 24;

    public IEnumerable<Claim> Read(HtmlPage page) => SchemaProducts.Read(Things(page), ChannelNames.JsonLd, page);

    public static List<SchemaThing> Things(HtmlPage page)
    {
        var things = new List<SchemaThing>();
        var number = 0;
        foreach (var script in page.Elements.Where(IsJsonLd))
        {
            number++;
            foreach (var value in LenientJson.ReadAll(script.RawText)) Collect(value, $"script[{number}]", things);
        }
        return things;
    }

    private static bool IsJsonLd(PageElement element) =>
        element.Name == "script" && element.Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true;

    private static void Collect(JsonTree value, string locator, List<SchemaThing> things)
    {
        if (value is JsonTree.List list)
            foreach (var (item, i) in list.Items.Select((x, i) => (x, i))) Collect(item, $"{locator}[{i}]", things);
        if (value is not JsonTree.Map map) return;
        if (map["@graph"] is { } graph) Collect(graph, locator + ".@graph", things);
        things.Add(Thing(map, locator, 0));
    }

    private static SchemaThing Thing(JsonTree.Map map, string locator, int depth)
    {
        var thing = new SchemaThing(locator);
        foreach (var (name, value) in map.Members)
        {
            if (name is "@graph") continue;
            if (name is "@type" or "type") AddTypes(thing, value);
            else Add(thing, name, value, $"{locator}.{name}", depth + 1);
        }
        return thing;
    }

    private static void AddTypes(SchemaThing thing, JsonTree value)
    {
        if (value is JsonTree.Scalar scalar) thing.AddType(scalar.Text);
        if (value is JsonTree.List list)
            foreach (var item in list.Items.OfType<JsonTree.Scalar>()) thing.AddType(item.Text);
    }

    private static void Add(SchemaThing thing, string name, JsonTree value, string locator, int depth)
    {
        if (depth > Deepest) return;
        if (value is JsonTree.Scalar scalar) thing.Add(name, new SchemaValue(scalar.Text, null));
        if (value is JsonTree.Map map) thing.Add(name, new SchemaValue(null, Thing(map, locator, depth)));
        if (value is not JsonTree.List list) return;
        foreach (var (item, i) in list.Items.Select((x, i) => (x, i))) Add(thing, name, item, $"{locator}[{i}]", depth + 1);
    }
}
