using System.Net;

namespace PriceTracker.Data.Catalog;

/// <summary>
/// The part of a host that one shop registers (<c>shop.example.co.uk</c> is <c>example.co.uk</c>). Covers the second-level
/// suffixes that shops use and the hosts that rent out subdomains, rather than the whole public suffix list: a miss only
/// makes a rate gate coarser.
/// </summary>
public static class RegistrableDomains
{
    private static readonly HashSet<string> SecondLevel = new(StringComparer.Ordinal)
    {
        "ac", "co", "com", "edu", "gen", "go", "gob", "gov", "gv", "in", "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc", "sch", "web",
    };

    private static readonly HashSet<string> Rented = new(StringComparer.Ordinal)
    {
        "blogspot.com", "github.io", "herokuapp.com", "localhost", "mybigcommerce.com", "myshopify.com", "netlify.app", "pages.dev",
        "shopware.store", "square.site", "vercel.app", "wixsite.com",
    };

    public static string Of(string host)
    {
        if (host.StartsWith('[') || IPAddress.TryParse(host, out _))
            return host;
        var labels = host.Split('.');
        if (labels.Length <= 2)
            return host;
        var lastTwo = string.Join('.', labels[^2..]);
        var suffixIsTwo = Rented.Contains(lastTwo) || (labels[^1].Length == 2 && SecondLevel.Contains(labels[^2]));
        var take = Rented.Contains(labels[^1]) ? 2 : suffixIsTwo ? 3 : 2;
        return string.Join('.', labels[^Math.Min(take, labels.Length)..]);
    }

    /// <summary>The retailer: the first label of the registrable domain.</summary>
    public static string Label(string registrableDomain) =>
        registrableDomain.StartsWith('[') || IPAddress.TryParse(registrableDomain, out _)
            ? registrableDomain
            : registrableDomain.Split('.')[0];
}
