using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace PriceTracker.Scraping.Fetching;

/// <summary>One long-lived handler per proxy (most often just the direct one). No cookies, no automatic redirects: each hop is checked by the caller.</summary>
public sealed class GuardedClients(PublicAddressGuard guard, IOptions<ScrapingOptions> options) : IDisposable
{
    private readonly ConcurrentDictionary<string, HttpMessageInvoker> invokers = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="proxy">The shop's own proxy; null means the one for all, if any.</param>
    public HttpMessageInvoker For(string? proxy) =>
        invokers.GetOrAdd(proxy ?? options.Value.Proxy ?? "", address => Create(address.Length == 0 ? null : new Uri(address)));

    public bool UsesProxy(string? proxy) => !string.IsNullOrEmpty(proxy ?? options.Value.Proxy);

    private HttpMessageInvoker Create(Uri? proxy)
    {
        if (proxy is not null)
            guard.Trust(proxy);
        return new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = proxy is not null,
            Proxy = proxy is null ? null : new WebProxy(proxy),
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new GuardedConnection(guard, proxy).ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = proxy is null ? 4 : 64,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        });
    }

    public void Dispose()
    {
        foreach (var invoker in invokers.Values)
            invoker.Dispose();
    }
}
