using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>A schema.org thing, from whichever of the three notations.</summary>
public sealed class SchemaThing(string locator)
{
    private readonly Dictionary<string, List<SchemaValue>> properties = new(StringComparer.OrdinalIgnoreCase);

    public string Locator { get; } = locator;

    public List<string> Types { get; } = [];

    /// <summary>The element that carries it, for notations that live in the markup.</summary>
    public PageElement? Element { get; init; }

    public IEnumerable<SchemaThing> Children => properties.Values.SelectMany(x => x).Select(x => x.Thing).OfType<SchemaThing>();

    public IEnumerable<string> Names => properties.Keys;

    public void Add(string name, SchemaValue value)
    {
        var local = LocalName(name);
        if (!properties.TryGetValue(local, out var values)) properties[local] = values = [];
        values.Add(value);
    }

    public void AddType(string? type)
    {
        foreach (var each in (type ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)) Types.Add(LocalName(each));
    }

    public bool Is(params string[] types) => Types.Exists(x => types.Contains(x, StringComparer.OrdinalIgnoreCase));

    public IEnumerable<SchemaValue> Values(params string[] names) => names.SelectMany(x => properties.GetValueOrDefault(x) ?? []);

    public IEnumerable<SchemaThing> Things(params string[] names) => Values(names).Select(x => x.Thing).OfType<SchemaThing>();

    /// <summary>The first text of a property; of a thing its name or value.</summary>
    public string? Text(params string[] names) =>
        Values(names).Select(x => x.Text ?? x.Thing?.Text("name", "@value", "value", "url", "@id")).FirstOrDefault(x => !string.IsNullOrWhiteSpace(x))?.Trim();

    // "http://schema.org/Product", "schema:Product", "gr:Offering" and "v:price" all mean their last part.
    private static string LocalName(string name)
    {
        var trimmed = name.Trim().TrimEnd('/');
        var cut = trimmed.LastIndexOfAny(['/', '#', ':']);
        return cut < 0 ? trimmed : trimmed[(cut + 1)..];
    }
}
