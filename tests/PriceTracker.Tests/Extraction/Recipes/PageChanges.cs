using System.Globalization;
using System.Text.RegularExpressions;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>What happens to a shop's page between two scrapes.</summary>
internal static partial class PageChanges
{
    public static IEnumerable<(string Name, string Page)> Of(string page, decimal price)
    {
        yield return ("nothing changed", page);
        foreach (var factor in new[] { 0.9m, 0.97m, 1.04m, 1.3m })
            yield return ($"price times {factor} everywhere", Repriced(page, price, decimal.Round(price * factor, 2), int.MaxValue));
        yield return ("price changed at one place", Repriced(page, price, decimal.Round(price * 0.9m, 2), 1));
        yield return ("price changed at two places", Repriced(page, price, decimal.Round(price * 0.9m, 2), 2));
        yield return ("price ten times", Repriced(page, price, price * 10, int.MaxValue));
        yield return ("sold out in the data", page.Replace("InStock", "OutOfStock", StringComparison.OrdinalIgnoreCase));
        yield return ("sold out in print", InsertBehindHeading(page, "<p class=\"availability\">Sold out</p>"));
        yield return ("a former price appears", InsertBehindHeading(page, $"<s class=\"old price\">{(price * 1.5m).ToString("0.00", CultureInfo.InvariantCulture)}</s>"));
        yield return ("another price appears", InsertBehindHeading(page, $"<span class=\"price\">{(price * 0.8m).ToString("0.00", CultureInfo.InvariantCulture)} €</span>"));
        yield return ("classes renamed", ClassValue().Replace(page, x => x.Value + "-x"));
        yield return ("currency changed", page.Replace("EUR", "CHF", StringComparison.Ordinal).Replace("€", "£", StringComparison.Ordinal).Replace("USD", "CAD", StringComparison.Ordinal));
        yield return ("not found", "<html><head><title>Page not found</title></head><body><h1>404 Not found</h1></body></html>");
        yield return ("title replaced", TitleText().Replace(page, "<title>Page not found</title>"));
        yield return ("data gone", LdScript().Replace(page, ""));
        yield return ("cut in the middle", page[..(page.Length / 2)]);
        yield return ("cut at the end", page[..(page.Length - Math.Min(page.Length, 2_000))]);
    }

    private static string Repriced(string page, decimal from, decimal to, int most)
    {
        foreach (var (culture, format) in new[] { ("en-US", "0.00"), ("de-DE", "0.00"), ("en-US", "#,##0.00"), ("de-DE", "#,##0.00"), ("en-US", "0.##"), ("de-DE", "0.##") })
        {
            var (old, changed) = (from.ToString(format, CultureInfo.GetCultureInfo(culture)), to.ToString(format, CultureInfo.GetCultureInfo(culture)));
            if (old.Length < 3) continue;
            page = Regex.Replace(page, $@"(?<![\d.,]){Regex.Escape(old)}(?![\d]|[.,]\d)", x => most-- > 0 ? changed : x.Value, RegexOptions.None, TimeSpan.FromSeconds(10));
        }
        return page;
    }

    private static string InsertBehindHeading(string page, string part)
    {
        var heading = page.IndexOf("</h1>", StringComparison.OrdinalIgnoreCase);
        return heading < 0 ? page : page.Insert(heading + 5, part);
    }

    [GeneratedRegex("""(?<=\sclass=")[^"<>]{1,80}(?=")""", RegexOptions.None, 10_000)]
    private static partial Regex ClassValue();

    [GeneratedRegex("<title[^>]{0,100}>[^<]{0,500}</title>", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex TitleText();

    [GeneratedRegex("""<script[^>]{0,200}ld\+json.{0,200000}?</script>""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 10_000)]
    private static partial Regex LdScript();
}
