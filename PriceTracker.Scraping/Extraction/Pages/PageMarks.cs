using System.Text;
using HtmlAgilityPack;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Reads the words that the page's author gave an element: class, id, itemprop and test names.</summary>
public static class PageMarks
{
    private const int Longest = 300;

    private static readonly string[] Attributes = ["class", "id", "itemprop", "name", "property", "data-testid", "data-test", "data-qa", "data-role", "data-price-type", "data-component", "data-automation", "data-automation-id", "data-hook"];

    public static string Of(HtmlNode node)
    {
        var words = new StringBuilder(" ");
        foreach (var attribute in Attributes)
            if (node.Attributes[attribute]?.Value is { Length: > 0 } value)
                Append(words, value.Length > Longest ? value.AsSpan(0, Longest) : value);
        return words.ToString();
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> value)
    {
        var before = ' ';
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c)) Break(words);
            else if (char.IsUpper(c) && char.IsLower(before)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(char.ToLowerInvariant(c));
            before = c;
        }
        Break(words);
    }

    private static void Break(StringBuilder words)
    {
        if (words[^1] != ' ') words.Append(' ');
    }
}
