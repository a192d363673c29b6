using System.Web;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>Whether a variant or its offer is the one that the page's address names: by its own link, or by a code in query or fragment.</summary>
public static class AddressedVariant
{
    private const int ShortestCode = 3;

    public static bool Is(SchemaThing thing, HtmlPage page)
    {
        if (page.Url.Query.Length < 2 && page.Url.Fragment.Length < 2) return false;
        return thing.Texts("url", "@id").Any(x => Links(x, page.Url)) || thing.Texts("sku", "productID", "gtin13", "gtin", "mpn", "identifier", "@id").Any(x => Names(x, page.Url));
    }

    private static bool Links(string link, Uri page)
    {
        if (!Uri.TryCreate(page, link, out var url) || url.AbsolutePath != page.AbsolutePath) return false;
        if (url.Fragment.Length > 1 && url.Fragment == page.Fragment) return true;
        if (url.Query.Length < 2) return false;
        // Trackers add parameters to a page's address; the variant's own must all be there.
        var asked = HttpUtility.ParseQueryString(page.Query);
        var own = HttpUtility.ParseQueryString(url.Query);
        return own.AllKeys.All(x => asked[x] == own[x]);
    }

    private static bool Names(string code, Uri page)
    {
        var tail = code[(code.LastIndexOfAny(['/', '#', '=']) + 1)..];
        if (tail.Length < ShortestCode) return false;
        var values = HttpUtility.ParseQueryString(page.Query);
        return values.AllKeys.Any(x => tail.Equals(values[x], StringComparison.OrdinalIgnoreCase))
            || page.Fragment.TrimStart('#').Split('=', '&').Contains(tail, StringComparer.OrdinalIgnoreCase);
    }
}
