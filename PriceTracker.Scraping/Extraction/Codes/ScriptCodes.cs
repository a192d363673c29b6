using System.Buffers;
using System.Text.RegularExpressions;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>Codes in the page's own script state; the first is likeliest the page's, later ones are of other products.</summary>
public static partial class ScriptCodes
{
    private const double First = 0.45;
    private const double Later = 0.2;
    private const int LongestScript = 500_000;
    private const int Most = 30;

    private static readonly SearchValues<char> OfCode = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-");

    private static readonly SearchValues<string> Hints =
        SearchValues.Create(["sku", "Sku", "SKU", "rticleN", "rticle_n", "roductCode", "roduct_code", "prodid", "roductId", "roductID", "product_id", "asin", "ASIN"], StringComparison.Ordinal);

    public static IEnumerable<CodeVote> Read(HtmlPage page)
    {
        var votes = new List<CodeVote>();
        foreach (var script in page.Elements.Where(x => x.Name == "script"))
        {
            var text = script.RawSpan;
            if (votes.Count >= Most) break;
            if (!text.ContainsAny(Hints)) continue;
            foreach (var match in Member().EnumerateMatches(text[..Math.Min(text.Length, LongestScript)]))
            {
                if (votes.Count >= Most) break;
                var member = text.Slice(match.Index, match.Length);
                if (ProductCode.Of(member[(member.LastIndexOfAnyExcept(OfCode) + 1)..]) is { } code) votes.Add(new CodeVote(code, votes.Count == 0 ? First : Later));
            }
        }
        return votes;
    }

    [GeneratedRegex("""(?<![A-Za-z])(sku|SKU|productS[kK][uU]|productSku|product_sku|article_?[nN]umber|article_?[nN]o|product_?[cC]ode|ecomm_prodid|productI[dD]|product_id|asin|ASIN)\\?["']?\s{0,4}[:=]\s{0,4}\\?\[?["']?[A-Za-z0-9][A-Za-z0-9._/\-]{2,39}""", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Member();
}
