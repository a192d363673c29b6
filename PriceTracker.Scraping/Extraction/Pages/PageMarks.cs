using System.Text;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>
/// Reads the words that the page's author gave an element: class, id, itemprop and test names. A page says the same few
/// hundred things ten thousand times, so what was read once is kept.
/// </summary>
public sealed class PageMarks
{
    private const int Longest = 300;
    private const string None = " ";

    private static readonly string[] Attributes = ["class", "id", "itemprop", "name", "property", "data-testid", "data-test", "data-qa", "data-role", "data-price-type", "data-component", "data-automation", "data-automation-id", "data-hook"];

    private readonly StringBuilder raw = new();
    private readonly Dictionary<string, string> known = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public PageMarks() => bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(PageElement element)
    {
        raw.Clear();
        foreach (var attribute in element.Attributes)
            if (attribute.ValueLength > 0 && IsTelling(element.NameOf(attribute)))
                raw.Append(element.RawValueOf(attribute)[..Math.Min(attribute.ValueLength, Longest)]).Append(' ');
        if (raw.Length == 0) return None;
        Span<char> key = raw.Length <= 1_024 ? stackalloc char[raw.Length] : new char[raw.Length];
        raw.CopyTo(0, key, raw.Length);
        if (bySpan.TryGetValue(key, out var words)) return words;
        return known[key.ToString()] = Words(key);
    }

    private static bool IsTelling(ReadOnlySpan<char> name)
    {
        foreach (var attribute in Attributes)
            if (name.Equals(attribute, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string Words(ReadOnlySpan<char> value)
    {
        var words = new StringBuilder(value.Length + 8).Append(' ');
        var before = ' ';
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c)) Break(words);
            else if (char.IsUpper(c) && char.IsLower(before)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(char.ToLowerInvariant(c));
            before = c;
        }
        Break(words);
        return words.ToString();
    }

    private static void Break(StringBuilder words)
    {
        if (words[^1] != ' ') words.Append(' ');
    }
}
