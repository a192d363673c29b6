using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PriceTracker.Data.Catalog;

/// <summary>
/// A product's link: what is fetched, and the identity key under which different spellings are one product.
/// The key is never fetched.
/// </summary>
public sealed partial record ProductUrl
{
    public const int MaximumLength = 2048;

    public required Uri Fetch { get; init; }
    public required string Canonical { get; init; }
    public required string? VariantKey { get; init; }
    /// <summary>Host without <c>www.</c></summary>
    public required string Domain { get; init; }
    public required string RegistrableDomain { get; init; }
    public required string Retailer { get; init; }

    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Canonical));

    public static UrlReading Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return Invalid("invalid_url", "Paste the link of a product page, starting with https://.");
        if (text.Length > MaximumLength)
            return TooLong();
        if (text.Any(char.IsControl) || text.Contains(' ', StringComparison.Ordinal))
            return Invalid("invalid_url", "This is not a link. Open the product in your browser and copy its address.");
        if (HostWithoutScheme().IsMatch(text))
            text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return Invalid("invalid_url", "This is not a link. Open the product in your browser and copy its address.");
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return Invalid("unsupported_scheme", "Only links that start with http:// or https:// can be tracked.");
        if (uri.UserInfo.Length > 0)
            return Invalid("credentials_in_url", "The link contains a user name or password. Remove the part before the @.");
        if (uri.AbsolutePath.Contains("http://", StringComparison.OrdinalIgnoreCase) || uri.AbsolutePath.Contains("https://", StringComparison.OrdinalIgnoreCase))
            return Invalid("invalid_url", "These are two links in one. Paste one at a time.");
        if (uri.IdnHost.Trim('.').Length == 0)
            return Invalid("invalid_url", "The link names no shop. Open the product in your browser and copy its address.");
        var link = From(uri);
        // Percent-encoding makes a link longer than it looked.
        return link.Fetch.AbsoluteUri.Length > MaximumLength ? TooLong() : new UrlReading.Valid(link);
    }

    /// <summary>The link as fetched: punycode host without a trailing dot, no fragment.</summary>
    private static ProductUrl From(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost.Trim('[', ']')}]" : uri.IdnHost.Trim('.').ToLowerInvariant();
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var fetch = new Uri($"{uri.Scheme}://{host}{port}{uri.PathAndQuery}");
        var domain = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var registrable = RegistrableDomains.Of(domain);
        var variant = VariantFragment.Of(uri.Fragment);
        return new ProductUrl
        {
            Fetch = fetch,
            Canonical = CanonicalUrl.Of(domain, port, uri, variant),
            VariantKey = variant,
            Domain = domain,
            RegistrableDomain = registrable,
            Retailer = RegistrableDomains.Label(registrable),
        };
    }

    private static UrlReading.Invalid TooLong() =>
        Invalid("too_long", $"The link is longer than {MaximumLength} characters. Copy it again from the shop, without what follows the product.");

    private static UrlReading.Invalid Invalid(string code, string message) => new(code, message);

    [GeneratedRegex(@"^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}\p{N}-]+(:\d{1,5})?([/?#]|$)|^localhost(:\d{1,5})?([/?#]|$)")]
    private static partial Regex HostWithoutScheme();
}
