using System.Globalization;
using System.Text.RegularExpressions;

namespace PriceTracker.Tests.Extraction.Recipes;

/// <summary>What happens to a product's page between two scrapes, done to its text.</summary>
internal static partial class ShopMutations
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static IEnumerable<(string Name, string Html)> Of(string html, decimal price)
    {
        yield return ("unchanged", html);
        foreach (var factor in (decimal[])[1.07m, 0.9m, 0.55m, 1.5m, 10m, 0.01m])
            yield return ($"price changed everywhere by {factor}", Repriced(html, price, Changed(price, factor), _ => true));
        var places = Numbers(price).Count(html);
        for (var only = 0; only < Math.Min(places, 8); only++)
            yield return ($"price changed in place {only} only", Repriced(html, price, Changed(price, 0.9m), n => n == only));
        for (var but = 0; but < Math.Min(places, 4) && places > 1; but++)
            yield return ($"price changed everywhere but in place {but}", Repriced(html, price, Changed(price, 0.9m), n => n != but));
        yield return ("gone", "<html><head><title>Not found</title></head><body><h1>Page not found</h1><p>This page does not exist any more.</p></body></html>");
        yield return ("soft 404 of the same frame", Title().Replace(MainHeading().Replace(html, "<h1>Page not found</h1>"), "<title>404 - page not found</title>"));
        yield return ("title replaced", Title().Replace(html, "<title>Another thing altogether</title>"));
        yield return ("heading replaced", MainHeading().Replace(html, "<h1>Another thing altogether</h1>"));
        yield return ("sold out in data", html.Replace("InStock", "OutOfStock", StringComparison.OrdinalIgnoreCase));
        yield return ("sold out in print", MainHeading().Replace(html, "$0<p class=\"stock\">Sold out</p>"));
        yield return ("sold out, button gone", Button().Replace(html, "<span>Out of stock</span>"));
        yield return ("classes renamed", Class().Replace(html, "class=$1x-$2"));
        yield return ("structured data dropped", LdScript().Replace(html, ""));
        yield return ("item properties dropped", html.Replace("itemprop=", "data-x=", StringComparison.OrdinalIgnoreCase));
        yield return ("currency changed", CurrencyChanged(html));
        yield return ("currency code changed", html.Replace("\"EUR\"", "\"PLN\"", StringComparison.Ordinal).Replace("\"USD\"", "\"PLN\"", StringComparison.Ordinal));
        foreach (var markup in (string[])["<del>{0}</del>", "<span class=\"was\">{0}</span>", "<s class=\"old-price\">{0}</s>", "<p class=\"price\">{0}</p>"])
            yield return ("another amount beside each price: " + markup, Beside(html, price, markup));
        yield return ("a price in front of the heading", MainHeading().Replace(html, "<p class=\"sale-price\">€ 7.77</p>$0"));
        yield return ("another product in the data", html.Replace("</head>", "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Other\",\"offers\":{\"price\":\"3.21\",\"priceCurrency\":\"EUR\"}}</script></head>", StringComparison.OrdinalIgnoreCase));
        foreach (var part in (double[])[0.2, 0.5, 0.8, 0.95])
            yield return ($"cut at {part}", html[..(int)(html.Length * part)]);
    }

    private static decimal Changed(decimal price, decimal factor) => Math.Max(0.01m, decimal.Round(price * factor, 2));

    /// <summary>The price as it may stand on the page: point or comma, padded or not, in groups or not.</summary>
    private static Regex Numbers(decimal price)
    {
        var whole = decimal.Truncate(price).ToString(Plain);
        var cents = ((int)((price - decimal.Truncate(price)) * 100)).ToString("00", Plain);
        for (var at = whole.Length - 3; at > 0; at -= 3)
            whole = whole.Insert(at, "[ .,'\u00A0\u202F]?");
        var fraction = cents == "00" ? "(?:[.,]00?)?" : $"[.,]{cents.TrimEnd('0')}0*";
        return new Regex($@"(?<![0-9]|[0-9][.,])({whole}){fraction}(?![0-9]|[.,][0-9])", RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    private static string Repriced(string html, decimal price, decimal changed, Func<int, bool> where)
    {
        var n = 0;
        return Numbers(price).Replace(html, match => where(n++) ? Written(changed, match.Value) : match.Value);
    }

    private static string Written(decimal changed, string model)
    {
        var whole = decimal.Truncate(changed);
        var comma = (model.Length > 3 && model[^3] == ',') || (model.Length > 2 && model[^2] == ',');
        return whole == changed && !model.Contains('.') && !model.Contains(',') ? whole.ToString(Plain) : changed.ToString("0.00", Plain).Replace('.', comma ? ',' : '.');
    }

    private static string Beside(string html, decimal price, string markup)
    {
        var more = string.Format(Plain, markup, (price * 1.3m).ToString("0.00", Plain) + " €");
        var left = 3;
        return Numbers(price).Replace(html, match => left > 0 && IsPrinted(html, match.Index) && left-- > 0 ? match.Value + more : match.Value);
    }

    private static bool IsPrinted(string html, int at) => html.LastIndexOf('>', at) is var close && close > html.LastIndexOf('<', at) && !html[..close].EndsWith("script", StringComparison.Ordinal);

    private static string CurrencyChanged(string html) => html
        .Replace("EUR", "GBP", StringComparison.Ordinal).Replace("USD", "GBP", StringComparison.Ordinal)
        .Replace("€", "£", StringComparison.Ordinal).Replace("&euro;", "£", StringComparison.Ordinal).Replace("$", "£", StringComparison.Ordinal);

    [GeneratedRegex("<title[^>]*>.*?</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MainHeading();

    [GeneratedRegex("<button[^>]*>.*?</button>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Button();

    [GeneratedRegex("class=([\"'])([^\"']*)", RegexOptions.IgnoreCase)]
    private static partial Regex Class();

    [GeneratedRegex("<script[^>]*ld\\+json[^>]*>.*?</script>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LdScript();
}
