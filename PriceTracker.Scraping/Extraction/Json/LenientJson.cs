using System.Text;

namespace PriceTracker.Scraping.Extraction.Json;

/// <summary>
/// Reads JSON as shops write it: comments, CDATA, trailing commas, raw newlines in strings, missing ends. It answers
/// with what it could read, and stops at fixed depth and count, so that hostile data costs little.
/// </summary>
public sealed class LenientJson
{
    private const int Deepest = 64;
    private const int MostValues = 200_000;

    private readonly string text;
    private int at;
    private int values;

    private LenientJson(string text) => this.text = text;

    /// <summary>All top-level values of a text; some shops put several objects in one script.</summary>
    public static IEnumerable<JsonTree> ReadAll(string text)
    {
        var reader = new LenientJson(text);
        while (reader.ToStart() && reader.values < MostValues)
            if (reader.Value(0) is { } value) yield return value;
    }

    private bool ToStart()
    {
        while (at < text.Length && !IsStart()) if (!SkipComment()) at++;
        return at < text.Length;
    }

    // The brackets of "<![CDATA[" open no array.
    private bool IsStart() => text[at] == '{' || (text[at] == '[' && !(at > 0 && text[at - 1] is '!' or 'A'));

    private JsonTree? Value(int depth)
    {
        SkipBlank();
        if (at >= text.Length) return null;
        if (depth > Deepest || ++values > MostValues) { at = text.Length; return null; }
        return text[at] switch
        {
            '{' => Map(depth),
            '[' => List(depth),
            '"' => new JsonTree.Scalar(Quoted('"'), false),
            '\'' => new JsonTree.Scalar(Quoted('\''), false),
            _ => Bare(),
        };
    }

    private JsonTree.Map Map(int depth)
    {
        var members = new List<KeyValuePair<string, JsonTree>>();
        at++;
        while (More('}'))
        {
            var before = at;
            var name = text[at] is '"' or '\'' ? Quoted(text[at]) : BareText();
            SkipBlank();
            if (at < text.Length && text[at] == ':') { at++; if (Value(depth + 1) is { } value) members.Add(new(name, value)); }
            if (at == before) at++;
        }
        return new JsonTree.Map(members);
    }

    private JsonTree.List List(int depth)
    {
        var items = new List<JsonTree>();
        at++;
        while (More(']'))
        {
            var before = at;
            if (Value(depth + 1) is { } item) items.Add(item);
            if (at == before) at++;
        }
        return new JsonTree.List(items);
    }

    // Moves to the next member or over the closing bracket.
    private bool More(char close)
    {
        SkipBlank();
        while (at < text.Length && text[at] == ',') { at++; SkipBlank(); }
        if (at >= text.Length) return false;
        if (text[at] == close) { at++; return false; }
        return true;
    }

    private JsonTree.Scalar? Bare()
    {
        var bare = BareText();
        if (bare.Length == 0) return null;
        return bare is "null" or "undefined" ? null : new JsonTree.Scalar(bare, char.IsAsciiDigit(bare[^1]) && bare[0] is '-' or (>= '0' and <= '9'));
    }

    private string BareText()
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or ':' or '}' or ']' or '{' or '[' or '"' or '\'' or '\n')) at++;
        return text[start..at].Trim();
    }

    private string Quoted(char quote)
    {
        var content = new StringBuilder();
        for (at++; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] != '\\' || at + 1 >= text.Length) content.Append(text[at] < ' ' ? ' ' : text[at]);
            else Escape(content);
        }
        at++;
        return content.ToString();
    }

    private void Escape(StringBuilder content)
    {
        at++;
        if (text[at] == 'u' && at + 4 < text.Length && ushort.TryParse(text.AsSpan(at + 1, 4), System.Globalization.NumberStyles.HexNumber, null, out var code))
        {
            content.Append((char)code);
            at += 4;
            return;
        }
        content.Append(text[at] switch { 'n' or 'r' or 't' or 'b' or 'f' => ' ', var c => c });
    }

    private void SkipBlank()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) || text[at] == ';') at++;
            else if (!SkipComment()) return;
        }
    }

    private bool SkipComment()
    {
        if (at + 1 >= text.Length || text[at] != '/' || text[at + 1] is not ('/' or '*')) return false;
        var until = text[at + 1] == '*' ? "*/" : "\n";
        var end = text.IndexOf(until, at + 2, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + until.Length;
        return true;
    }
}
