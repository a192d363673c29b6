using System.Net.Security;
using System.Text;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>The way from a page to a server: past the guard by name, then to an address that it has just checked, or to the shop's own proxy.</summary>
internal sealed class PageRoute(PublicAddressGuard guard, Uri? proxy)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Why the page gets no connection there; null where it may have one.</summary>
    public async Task<FetchOutcome.Failed?> RefusalAsync(Uri url, CancellationToken cancel) =>
        await guard.CheckAsync(url, cancel) is { } refused ? new FetchOutcome.Failed(refused.Code) : null;

    /// <summary>A connection on which the request's body may follow; a plain request's head has been sent.</summary>
    public async Task<Stream> OpenAsync(ProxyRequest request, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var stream = await ConnectAsync(request, patience.Token);
        try
        {
            if (proxy is not null && request.IsTunnel)
                await TunnelAsync(stream, request, patience.Token);
            else if (!request.IsTunnel)
                await stream.WriteAsync(Encoding.Latin1.GetBytes(proxy is null ? request.Head : request.HeadForProxy()), patience.Token);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async Task<Stream> ConnectAsync(ProxyRequest request, CancellationToken cancel)
    {
        if (proxy is null)
            return await new GuardedConnection(guard, null).ConnectAsync(request.Host, request.Port, cancel);
        var stream = await new GuardedConnection(guard, proxy).ConnectAsync(proxy.Host, proxy.Port, cancel);
        if (proxy.Scheme != "https")
            return stream;
        var secured = new SslStream(stream);
        await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = proxy.Host }, cancel);
        return secured;
    }

    private static async Task TunnelAsync(Stream stream, ProxyRequest request, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.HeadForProxy()), cancel);
        var (head, rest) = await MessageHead.ReadAsync(stream, cancel);
        var isOpen = Encoding.Latin1.GetString(head).Split("\r\n")[0].Split(' ') is [_, ['2', ..], ..];
        if (!isOpen || rest.Length > 0)
            throw new IOException("The proxy opened no tunnel.");
    }
}
