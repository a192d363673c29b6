namespace PriceTracker.Web.Components.Formatting;

/// <summary>A shop's name as we know it, and the tile that stands for its icon.</summary>
public static class ShopWords
{
    private const int Hues = 8;

    public static string Initial(string domain) => domain.Length == 0 ? "?" : char.ToUpperInvariant(domain[0]).ToString();

    /// <summary>One of the tile colours, the same for a shop on every screen.</summary>
    public static int Hue(string domain) => (int)(domain.Aggregate(17u, (sum, c) => (sum * 31) + c) % Hues);

    /// <summary>Links leave for http(s) only: the address came from a person and the page from a stranger.</summary>
    public static string? SafeLink(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            ? parsed.AbsoluteUri
            : null;

    /// <summary>Pictures come from this server only.</summary>
    public static string? SafePicture(string? path) =>
        path is ['/', not '/' and not '\\', ..] ? path : null;
}
