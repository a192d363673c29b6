using System.Globalization;
using System.Text.Json;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Goes straight to one value of a JSON text and skips the rest.</summary>
internal static class JsonSeek
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Where the string or number at this path stands; an empty range where nothing does, or it has escapes.</summary>
    public static Range Find(ReadOnlySpan<byte> json, ReadOnlySpan<char> path)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            if (!reader.Read())
                return 0..0;
            while (path.Length > 0)
                if (!(path[0] == '[' ? ToItem(ref reader, ref path) : ToMember(ref reader, ref path)))
                    return 0..0;
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || reader.ValueIsEscaped)
                return 0..0;
            var start = (int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.String ? 1 : 0);
            return start..(start + reader.ValueSpan.Length);
        }
        catch (JsonException)
        {
            return 0..0;
        }
    }

    private static bool ToItem(ref Utf8JsonReader reader, ref ReadOnlySpan<char> path)
    {
        var close = path.IndexOf(']');
        if (reader.TokenType != JsonTokenType.StartArray || close < 2 || !int.TryParse(path[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return false;
        path = path[(close + 1)..].TrimStart('.');
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static bool ToMember(ref Utf8JsonReader reader, ref ReadOnlySpan<char> path)
    {
        var end = path.IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        path = end < 0 ? [] : path[end..].TrimStart('.');
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }
        return false;
    }
}
