using System.Text;
using System.Text.RegularExpressions;

namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>Translates the CSS selectors that people write for prices into XPath; null where it cannot.</summary>
public static partial class CssSelector
{
    private const int Longest = 500;

    public static string? ToXPath(string css)
    {
        if (css.Length > Longest) return null;
        var alternatives = SplitList(css).Select(One).ToList();
        return alternatives.Contains(null) ? null : string.Join(" | ", alternatives);
    }

    private static string? One(string selector)
    {
        var path = new StringBuilder();
        var axis = "//";
        var rest = selector.Trim();
        if (rest.Length == 0) return null;
        while (rest.Length > 0)
        {
            if (Compound(ref rest) is not { } step) return null;
            path.Append(axis).Append(step);
            if (rest.Length == 0) break;
            if (Combinator(ref rest) is not { } next) return null;
            axis = next;
        }
        return path.ToString();
    }

    private static string? Combinator(ref string rest)
    {
        var match = CombinatorShape().Match(rest);
        if (!match.Success) return null;
        rest = rest[match.Length..];
        return match.Groups[1].Value switch { ">" => "/", "~" => "/following-sibling::", "+" => "/following-sibling::*[1]/self::", _ => "//" };
    }

    private static string? Compound(ref string rest)
    {
        var name = "*";
        var tests = new StringBuilder();
        var tag = TagShape().Match(rest);
        if (tag.Success) { name = tag.Value.ToLowerInvariant(); rest = rest[tag.Length..]; }
        var any = tag.Success;
        while (rest.Length > 0 && PartShape().Match(rest) is { Success: true } part)
        {
            if (Test(part) is not { } test) return null;
            tests.Append('[').Append(test).Append(']');
            rest = rest[part.Length..];
            any = true;
        }
        return any ? name + tests : null;
    }

    private static string? Test(Match part)
    {
        if (part.Groups["id"] is { Success: true } id) return $"@id={Literal(id.Value)}";
        if (part.Groups["class"] is { Success: true } word) return HasWord("class", word.Value);
        if (part.Groups["attribute"] is { Success: true } attribute) return AttributeTest(attribute.Value.ToLowerInvariant(), part.Groups["operator"].Value, part.Groups["value"].Value.Trim('"', '\''));
        return part.Groups["pseudo"].Value switch
        {
            "first-child" => "not(preceding-sibling::*)",
            "last-child" => "not(following-sibling::*)",
            "first-of-type" or "last-of-type" => null,
            "nth-child" when int.TryParse(part.Groups["argument"].Value, out var n) => $"count(preceding-sibling::*)={n - 1}",
            "not" when NotTest(part.Groups["argument"].Value) is { } inner => $"not({inner})",
            _ => null,
        };
    }

    private static string? NotTest(string argument) => TagShape().Match(argument) is { Success: true } tag && tag.Length == argument.Length && argument != "*"
        ? $"self::{argument.ToLowerInvariant()}"
        : PartShape().Match(argument) is { Success: true } part && part.Length == argument.Length ? Test(part) : null;

    private static string AttributeTest(string name, string comparison, string value) => comparison switch
    {
        "" => $"@{name}",
        "=" => $"@{name}={Literal(value)}",
        "~=" => HasWord(name, value),
        "^=" => $"starts-with(@{name},{Literal(value)})",
        "$=" => $"substring(@{name},string-length(@{name})-{value.Length - 1})={Literal(value)}",
        "|=" => $"(@{name}={Literal(value)} or starts-with(@{name},{Literal(value + "-")}))",
        _ => $"contains(@{name},{Literal(value)})",
    };

    private static string HasWord(string attribute, string word) => $"contains(concat(' ',normalize-space(@{attribute}),' '),{Literal($" {word} ")})";

    // XPath 1.0 has no escapes, so a text with both quotes cannot be said; the apostrophe goes.
    private static string Literal(string text) => text.Contains('\'') && !text.Contains('"') ? $"\"{text}\"" : $"'{text.Replace("'", "", StringComparison.Ordinal)}'";

    // A comma inside of brackets or quotes is not between alternatives.
    private static List<string> SplitList(string css)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < css.Length; i++)
        {
            if (css[i] is '[' or '(') depth++;
            else if (css[i] is ']' or ')') depth--;
            else if (css[i] == ',' && depth == 0) { parts.Add(css[start..i]); start = i + 1; }
        }
        parts.Add(css[start..]);
        return parts;
    }

    [GeneratedRegex(@"^(?:\s*([>+~])\s*|\s+)", RegexOptions.None, 2_000)]
    private static partial Regex CombinatorShape();

    [GeneratedRegex(@"^(?:\*|[A-Za-z][A-Za-z0-9_-]*)", RegexOptions.None, 2_000)]
    private static partial Regex TagShape();

    [GeneratedRegex("""^(?:#(?<id>[\w-]+)|\.(?<class>[\w-]+)|\[\s*(?<attribute>[\w:-]+)\s*(?:(?<operator>[~|^$*]?=)\s*(?<value>"[^"]*"|'[^']*'|[^\]\s]+)\s*)?\]|:(?<pseudo>[a-z-]+)(?:\(\s*(?<argument>[^()]*?)\s*\))?)""", RegexOptions.None, 2_000)]
    private static partial Regex PartShape();
}
