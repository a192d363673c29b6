using System.Text.RegularExpressions;
using System.Web;

namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>The number that most shops have in a product's address.</summary>
public static partial class AddressCodes
{
    private const double InQuery = 0.4;
    private const double InPath = 0.45;

    private static readonly string[] Queries = ["sku", "pid", "productid", "product_id", "product-id", "prodid", "childsku", "item", "itemid", "article", "id", "asin", "variant"];

    public static IEnumerable<CodeVote> Read(Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        foreach (var name in query.AllKeys.OfType<string>())
            if (Queries.Contains(name, StringComparer.OrdinalIgnoreCase) && ProductCode.Of(query[name]) is { } named) yield return new CodeVote(named, InQuery);
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (segment, fromEnd) in segments.Reverse().Take(3).Select((x, i) => (x, i)))
            if (OfSegment(segment) is { } code) yield return new CodeVote(code, InPath - 0.05 * fromEnd);
    }

    // A slug ends in its number: "desk-lamp-aurora-4711.html", "p4781720", "B07FW264WL".
    private static string? OfSegment(string segment)
    {
        var plain = Uri.UnescapeDataString(segment);
        var match = Number().Match(plain);
        if (match.Success) return match.Groups["code"].Value;
        return Whole().IsMatch(plain) ? plain : null;
    }

    [GeneratedRegex(@"(?:^|[-_.,~])(?:p|art|id|i)?(?<code>[0-9]{4,14})(?:\.html?|\.aspx?|\.php|\.p)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?=.*[0-9])[A-Z0-9]{6,16}$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Whole();
}
