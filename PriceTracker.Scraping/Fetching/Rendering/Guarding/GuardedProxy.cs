using System.Net;
using System.Net.Sockets;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>
/// A forward proxy for one page, open only as long as it is rendered. The browser has no other way to any network, so whatever a page asks for
/// (scripts, workers, web sockets, redirects) passes the address guard here, and is connected only to an address that was checked.
/// </summary>
internal sealed class GuardedProxy : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly IPAddress client;
    private readonly PageRoute route;
    private readonly PageTraffic traffic;
    private readonly Task accepting;

    private GuardedProxy(TcpListener listener, IPAddress client, PageRoute route, PageTraffic traffic)
    {
        this.listener = listener;
        this.client = client;
        this.route = route;
        this.traffic = traffic;
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <param name="address">Of this machine, where the browser reaches it.</param>
    /// <param name="client">The browser's address: nobody else is served.</param>
    public static GuardedProxy Open(IPAddress address, IPAddress client, PageRoute route, PageTraffic traffic)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return new GuardedProxy(listener, client, route, traffic);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(traffic.Ended);
                if (((IPEndPoint)socket.RemoteEndPoint!).Address.Equals(client) && traffic.TryConnect())
                    _ = ServeAsync(socket);
                else
                    socket.Dispose();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The page is done.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var browser = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await new ProxiedConnection(browser, route, traffic).RunAsync();
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went away, or the page is done.
        }
    }
}
