using System.Text.RegularExpressions;
using PriceTracker.Scraping.Extraction.Json;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.State;

/// <summary>
/// The data that a page's own scripts start from: JSON in a script of its own (__NEXT_DATA__, Shopify's product), or assigned
/// or pushed by the script's first words (__NUXT__, Redux and Apollo state, dataLayer).
/// </summary>
public static partial class StateScripts
{
    private const int Longest = 1_500_000;
    private const int ShortestWord = 4;

    public static IEnumerable<(string Locator, JsonTree Value)> Read(HtmlPage page)
    {
        var words = page.Heading.Words.Where(x => x.Length >= ShortestWord).ToList();
        var number = 0;
        foreach (var script in page.Elements.Where(x => x.Name == "script"))
        {
            number++;
            if (script.Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true) continue;
            if (Json(script.RawSpan, words) is not { } json) continue;
            var locator = script.Attribute("id") is { Length: > 0 and < 60 } id ? $"script#{id}" : $"script[{number}]";
            foreach (var value in LenientJson.ReadAll(json).Take(8)) yield return (locator, value);
        }
    }

    // Reading what cannot speak of the page's product would be the dearest part of a page.
    private static string? Json(ReadOnlySpan<char> text, List<string> words)
    {
        text = text.Trim();
        if (text.Length is < 20 or > Longest || !text.Contains("rice", StringComparison.Ordinal)) return null;
        var known = false;
        foreach (var word in words) known |= text.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (!known) return null;
        if (text[0] is '{' or '[') return text.ToString();
        foreach (var start in Assignment().EnumerateMatches(text)) return text[(start.Index + start.Length - 1)..].ToString();
        return null;
    }

    [GeneratedRegex("""(?:=|\.push\(|return|:)\s{0,4}[\{\[](?=\s{0,10}["'\{\[A-Za-z_])""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Assignment();
}
