using System.Text;

namespace PriceTracker.Data.Catalog;

/// <summary>
/// The identity key: scheme and <c>www.</c> gone, known product-id paths reduced to the id, tracking parameters gone, the rest
/// sorted, percent-encoding in one spelling (RFC 3986, 6.2.2).
/// </summary>
internal static class CanonicalUrl
{
    public static string Of(string domain, string port, Uri uri, string? variant)
    {
        var (path, keepQuery) = ProductIdPaths.Reduce(domain, Unreserve(uri.AbsolutePath));
        var query = keepQuery ? Query(uri.Query) : "";
        return $"{domain}{port}{path}{query}{(variant is null ? "" : "#" + variant)}";
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !TrackingParameters.Contains(p.Split('=')[0]))
            .Select(Unreserve)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    /// <summary>Decodes percent-encoded unreserved characters and spells the rest in upper case; a <c>+</c> stays.</summary>
    private static string Unreserve(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                result.Append(text[i]);
                continue;
            }
            var value = (char)Convert.ToByte(text.Substring(i + 1, 2), 16);
            if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                result.Append(value);
            else
                result.Append('%').Append(text.Substring(i + 1, 2).ToUpperInvariant());
            i += 2;
        }
        return result.ToString();
    }
}
