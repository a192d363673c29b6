using System.Buffers;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>Codes as the page prints them: "Product code: 83810610", or a label and its value in two cells.</summary>
public static class PrintedCodes
{
    private const double OfShop = 0.97;
    private const double OfMaker = 0.4;
    private const double Behind = 0.95;
    private const int Before = 600;
    private const int Reach = 4_000;
    private const int Most = 40;
    private const int LongestGap = 14;
    private const int LongestCode = 40;

    private static readonly SearchValues<string> Any = SearchValues.Create([.. CodeLabels.Shop, .. CodeLabels.Maker], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<CodeVote> Read(HtmlPage page)
    {
        var heading = page.Heading.Element;
        var at = Math.Max(0, (heading?.TextStart ?? 0) - Before);
        var near = (heading?.TextEnd ?? 0) + Reach;
        var votes = new List<CodeVote>();
        while (votes.Count < Most && page.Text.AsSpan(at).IndexOfAny(Any) is var next and >= 0)
        {
            at += next;
            var (length, weight) = LabelAt(page.Text, at);
            if (IsLabel(page.Text, at) && CodeBehind(page.Text, at + length) is { } code) votes.Add(new CodeVote(code, at <= near ? weight : weight * Behind));
            at += Math.Max(1, length);
        }
        return votes;
    }

    private static (int Length, double Weight) LabelAt(string text, int at)
    {
        var (shop, maker) = (Longest(CodeLabels.Shop, text, at), Longest(CodeLabels.Maker, text, at));
        return shop >= maker ? (shop, OfShop) : (maker, OfMaker);
    }

    private static int Longest(string[] labels, string text, int at)
    {
        var longest = 0;
        foreach (var label in labels)
            if (label.Length > longest && text.AsSpan(at).StartsWith(label, StringComparison.OrdinalIgnoreCase)) longest = label.Length;
        return longest;
    }

    // Words that only begin like a label are none: "skull", "model railway".
    internal static bool IsLabel(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    internal static string? CodeBehind(string text, int at)
    {
        if (at < text.Length && text[at - 1] < 0x2E80 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1])) return null;
        var start = at;
        while (start < text.Length && start - at < LongestGap && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '：' or '#' or '.' or '-' or '–' or '№' or '\u200E' or '\u200F' or '(' or ')' or '=' or '"')) start++;
        var end = start;
        while (end < text.Length && end - start <= LongestCode && IsOfCode(text[end])) end++;
        return ProductCode.Of(text.AsSpan(start, end - start).TrimEnd("./-_"));
    }

    private static bool IsOfCode(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/' or '_';
}
