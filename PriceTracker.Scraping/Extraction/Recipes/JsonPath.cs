using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Walks a JSON text value by value without building a tree, and knows the path of each: <c>[0].offers.price</c>.</summary>
internal ref struct JsonPath
{
    private const int Deepest = 32;
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest };

    private readonly List<string> names = [];
    private readonly List<int> indexes = [];
    private Utf8JsonReader reader;

    public JsonPath(ReadOnlySpan<byte> json) => reader = new Utf8JsonReader(json, Options);

    public readonly string Path
    {
        get
        {
            var path = new StringBuilder();
            for (var i = 0; i < names.Count; i++)
            {
                if (indexes[i] >= 0)
                    path.Append(CultureInfo.InvariantCulture, $"[{indexes[i]}]");
                else
                    path.Append(path.Length == 0 ? "" : ".").Append(names[i]);
            }
            return path.ToString();
        }
    }

    public readonly string Name => names.FindLast(x => x.Length > 0) ?? "";

    public readonly string Text => reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>To the next string or number; false at the end, and where the text is no JSON.</summary>
    public bool NextValue()
    {
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    names.RemoveAt(names.Count - 1);
                    indexes.RemoveAt(indexes.Count - 1);
                    continue;
                }
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    names[^1] = reader.GetString()!;
                    continue;
                }
                if (indexes.Count > 0 && indexes[^1] >= -1)
                    indexes[^1]++;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    names.Add("");
                    indexes.Add(reader.TokenType == JsonTokenType.StartArray ? -1 : int.MinValue);
                    continue;
                }
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                    return true;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
        return false;
    }
}
