using System.Text.RegularExpressions;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>
/// Prices in the page's own script state. It reads names and values flat instead of parsing, so it does not matter
/// whether the script is JSON, an assignment or a call.
/// </summary>
public sealed partial class ScriptChannel : IClaimChannel
{
    private const int LongestScript = 2_000_000;
    private const int MostValues = 400;

    public IEnumerable<Claim> Read(HtmlPage page)
    {
        var claims = new List<Claim>();
        var number = 0;
        foreach (var script in page.Elements.Where(x => x.Name == "script"))
        {
            number++;
            if (script.Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true) continue;
            var text = script.RawText;
            if (!text.Contains("rice", StringComparison.Ordinal)) continue;
            foreach (Match match in PriceMember().Matches(text.Length > LongestScript ? text[..LongestScript] : text))
            {
                if (claims.Count >= MostValues) return Weighted(claims);
                if (MachineAmount.Read(match.Groups["value"].Value, null, page.Money) is not { Amount: > 0 } reading) continue;
                var name = match.Groups["name"].Value;
                claims.Add(new Claim(ChannelNames.Script, $"script[{number}].{name}") { Price = reading.Amount, Text = match.Value });
            }
        }
        return Weighted(claims);
    }

    // A state with one price speaks of the product; one with fifty speaks of a shelf.
    private static IEnumerable<Claim> Weighted(List<Claim> claims)
    {
        var amounts = claims.Select(x => x.Price).Distinct().Count();
        return claims.Select((x, i) => x with { Weight = (amounts <= 2 ? 1 : amounts <= 6 ? 0.7 : 0.4) * (i == 0 ? 1 : 0.9) });
    }

    [GeneratedRegex("""["']?(?<name>price|[pP]roduct_?[pP]rice|sale_?[pP]rice|current_?[pP]rice|final_?[pP]rice|sell(ing)?_?[pP]rice|ecomm_totalvalue|price_?[aA]mount|special_?[pP]rice|prodprice|unit_?[pP]rice|low_?[pP]rice|offer_?[pP]rice|now_?[pP]rice|product_unit_price)\\?["']?\s{0,4}[:=]\s{0,4}\\?\[?["']?(?<value>[0-9][0-9.,]{0,14})""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PriceMember();
}
