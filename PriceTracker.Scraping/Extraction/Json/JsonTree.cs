namespace PriceTracker.Scraping.Extraction.Json;

/// <summary>A JSON value as found on a page. Scalars keep their text, since "24.990" and 24.990 must be judged, not rounded.</summary>
public abstract record JsonTree
{
    public sealed record Scalar(string Text, bool IsNumber) : JsonTree;

    public sealed record List(IReadOnlyList<JsonTree> Items) : JsonTree;

    public sealed record Map(IReadOnlyList<KeyValuePair<string, JsonTree>> Members) : JsonTree
    {
        public JsonTree? this[string name] =>
            Members.FirstOrDefault(x => x.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
    }
}
