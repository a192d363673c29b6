using System.Net;
using System.Net.Sockets;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>How a browser reaches this process, and from which address it comes.</summary>
internal sealed record BrowserAddresses(IPAddress Here, IPAddress Browser)
{
    public static BrowserAddresses Local { get; } = new(IPAddress.Loopback, IPAddress.Loopback);

    /// <summary>Here is the address from which packets leave for the browser, unless it is set.</summary>
    /// <exception cref="SocketException">The browser's name is unknown.</exception>
    public static async Task<BrowserAddresses> OfAsync(Uri endpoint, IPAddress? here, CancellationToken cancel)
    {
        var browser = (await Dns.GetHostAddressesAsync(endpoint.IdnHost, AddressFamily.InterNetwork, cancel))[0];
        if (here is not null)
            return new BrowserAddresses(here, browser);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(new IPEndPoint(browser, endpoint.Port), cancel);
        return new BrowserAddresses(((IPEndPoint)socket.LocalEndPoint!).Address, browser);
    }

    /// <summary>By number: Chromium answers nobody who calls it by a name.</summary>
    public string Endpoint(Uri endpoint) =>
        endpoint.Scheme is "http" or "ws" ? new UriBuilder(endpoint) { Host = Browser.ToString() }.Uri.AbsoluteUri : endpoint.AbsoluteUri;
}
