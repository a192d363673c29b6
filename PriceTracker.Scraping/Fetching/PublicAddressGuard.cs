using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Catalog;

namespace PriceTracker.Scraping.Fetching;

/// <summary>
/// Keeps every fetch on the public internet. Looks a name up, checks every address it has, and gives back just those that were checked,
/// so that what is connected to is what was checked. Behind a proxy, which looks names up itself, literals and names that are private
/// here are refused, and failed look-ups are the proxy's business.
/// </summary>
public sealed class PublicAddressGuard : IAddressPolicy
{
    private static readonly TimeSpan LookUpTimeout = TimeSpan.FromSeconds(3);
    private static readonly int[] Ports = [80, 443, 8080, 8443];

    /// <summary>Names that no public resolver answers (RFC 6761, RFC 6762, RFC 8375, and the one ICANN set aside for private use).</summary>
    private static readonly string[] PrivateSuffixes = [".localhost", ".internal", ".local", ".home.arpa"];

    private readonly HashSet<string> allowed;
    private readonly ConcurrentDictionary<string, bool> proxies = new(StringComparer.OrdinalIgnoreCase);

    public PublicAddressGuard(IOptions<ScrapingOptions> options)
    {
        allowed = options.Value.AllowedPrivateHosts
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (options.Value.Proxy is { Length: > 0 } proxy)
            Trust(new Uri(proxy));
    }

    /// <param name="host">An IPv6 literal with or without its brackets; the list has them.</param>
    /// <param name="port">Of the URL.</param>
    public bool IsAllowed(string host, int port) => allowed.Contains(host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]:{port}" : $"{host}:{port}");

    /// <summary>Private by its look alone, without asking a resolver.</summary>
    public static bool IsPrivateName(string host)
    {
        host = host.Trim('[', ']').TrimEnd('.');
        return IPAddress.TryParse(host, out var literal)
            ? !AddressRanges.IsPublic(literal)
            : !host.Contains('.', StringComparison.Ordinal) || PrivateSuffixes.Any(s => host.EndsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<AddOutcome.Refused?> CheckAsync(Uri url, CancellationToken cancel)
    {
        if (IsAllowed(url.IdnHost, url.Port))
            return null;
        if (await IsPrivateAsync(url.IdnHost, cancel))
            return new AddOutcome.Refused("private_address", "This link leads to a private network address, which is not fetched. Use the shop's public link.");
        return Ports.Contains(url.Port)
            ? null
            : new AddOutcome.Refused("port_not_allowed", $"Links to port {url.Port} are not fetched, only to ports 80, 443, 8080 and 8443.");
    }

    /// <summary>The addresses to connect to, each of them checked.</summary>
    /// <exception cref="AddressRefusedException">One of the host's addresses is not public.</exception>
    /// <exception cref="SocketException">The name is unknown.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, int port, bool isProxy, CancellationToken cancel)
    {
        var addresses = await LookUpAsync(host, cancel);
        var trusted = IsAllowed(host, port) || (isProxy && proxies.ContainsKey($"{host}:{port}"));
        if (!trusted && !addresses.All(AddressRanges.IsPublic))
            throw new AddressRefusedException(host);
        return addresses;
    }

    public void Trust(Uri proxy) => proxies[$"{proxy.Host}:{proxy.Port}"] = true;

    private static async Task<bool> IsPrivateAsync(string host, CancellationToken cancel)
    {
        if (IsPrivateName(host))
            return true;
        try
        {
            return (await LookUpAsync(host, cancel)).Any(a => !AddressRanges.IsPublic(a));
        }
        catch (SocketException)
        {
            return false;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Names under localhost mean this machine, whatever a resolver says (RFC 6761, 6.3).</summary>
    private static async Task<IReadOnlyList<IPAddress>> LookUpAsync(string host, CancellationToken cancel)
    {
        host = host.Trim('[', ']').TrimEnd('.');
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return [IPAddress.Loopback];
        return await Dns.GetHostAddressesAsync(host, cancel).WaitAsync(LookUpTimeout, cancel);
    }
}
