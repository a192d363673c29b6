using System.Text.RegularExpressions;

namespace PriceTracker.Data.Catalog;

/// <summary>
/// Path forms whose id alone names the product, so that the words around it and the rest of the query do not matter.
/// Identity only: what is fetched stays as given.
/// </summary>
internal static partial class ProductIdPaths
{
    /// <summary>The path in its shortest form, and whether the query still counts.</summary>
    public static (string Path, bool KeepQuery) Reduce(string domain, string path)
    {
        path = SessionInPath().Replace(path, "");
        var host = "." + domain;
        if (host.Contains(".amazon.", StringComparison.Ordinal) && Asin().Match(path) is { Success: true } asin)
            return ($"/dp/{asin.Groups[1].Value.ToUpperInvariant()}", false);
        if (host.Contains(".ebay.", StringComparison.Ordinal) && EbayItem().Match(path) is { Success: true } item)
            return ($"/itm/{item.Groups[1].Value}", true);
        if (host.EndsWith(".walmart.com", StringComparison.Ordinal) && WalmartItem().Match(path) is { Success: true } walmart)
            return ($"/ip/{walmart.Groups[1].Value}", false);
        if (host.EndsWith(".etsy.com", StringComparison.Ordinal) && EtsyListing().Match(path) is { Success: true } listing)
            return ($"/listing/{listing.Groups[1].Value}", true);
        if (host.Contains(".aliexpress.", StringComparison.Ordinal) && AliExpressItem().Match(path) is { Success: true } ali)
            return ($"/item/{ali.Groups[1].Value}", false);
        if (CollectionProduct().Match(path) is { Success: true } product)
            return (product.Groups[1].Value, true);
        return (path.Length > 1 ? path.TrimEnd('/') : "", true);
    }

    [GeneratedRegex(@";jsessionid=[^/]*", RegexOptions.IgnoreCase)]
    private static partial Regex SessionInPath();

    [GeneratedRegex(@"/(?:dp|gp/product|gp/aw/d|exec/obidos/asin|o/asin)/([A-Z0-9]{10})(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Asin();

    [GeneratedRegex(@"/itm/(?:[^/]+/)?(\d{9,15})/?$")]
    private static partial Regex EbayItem();

    [GeneratedRegex(@"/ip/(?:[^/]+/)?(\d+)/?$")]
    private static partial Regex WalmartItem();

    [GeneratedRegex(@"/listing/(\d+)(?:/|$)")]
    private static partial Regex EtsyListing();

    [GeneratedRegex(@"/item/(?:[^/]+/)?(\d+)\.html$")]
    private static partial Regex AliExpressItem();

    /// <summary>Shopify shows one product under each of its collections.</summary>
    [GeneratedRegex(@"/collections/[^/]+(/products/[^/]+?)/?$")]
    private static partial Regex CollectionProduct();
}
