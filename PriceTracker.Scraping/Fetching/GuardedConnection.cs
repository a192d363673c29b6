using System.Net;
using System.Net.Sockets;

namespace PriceTracker.Scraping.Fetching;

/// <summary>Opens sockets only to addresses that the guard has just checked, trying them in turn.</summary>
public sealed class GuardedConnection(PublicAddressGuard guard, Uri? proxy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel) =>
        await ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel);

    /// <exception cref="AddressRefusedException">One of the host's addresses is not public.</exception>
    /// <exception cref="SocketException">The name is unknown, or nobody answers.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancel)
    {
        var isProxy = proxy is not null && proxy.Host == host && proxy.Port == port;
        var addresses = await guard.ResolveAsync(host, port, isProxy, cancel);
        Exception? last = null;
        foreach (var address in addresses.Take(4))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                last = error;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
