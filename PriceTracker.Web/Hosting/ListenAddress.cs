using System.Net;
using System.Net.Sockets;
using PriceTracker.Data.Hosting;
using PriceTracker.Web.Deployment;

namespace PriceTracker.Web.Hosting;

/// <summary>Where the product is served: loopback and one port, unless Urls says otherwise.</summary>
internal static class ListenAddress
{
    public const int StandardPort = 5080;

    /// <exception cref="StartException">The port is taken or no port.</exception>
    public static string Of(IConfiguration configuration)
    {
        if (configuration["Urls"] is { Length: > 0 } urls)
            return urls;
        var text = configuration["Port"];
        var port = StandardPort;
        if (!string.IsNullOrEmpty(text) && (!int.TryParse(text, out port) || port is < 1 or > 65535))
            throw new StartException($"'{text}' is no port. Choose one from 1 to 65535 with --port.");
        CheckFree(port);
        return $"http://127.0.0.1:{port}";
    }

    /// <summary>Said before anything is started, rather than after half a minute.</summary>
    private static void CheckFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        probe.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            probe.Start();
        }
        catch (SocketException error)
        {
            throw new StartException(error.SocketErrorCode == SocketError.AccessDenied
                ? $"Port {port} may not be used by this user. Choose another with --port."
                : $"Port {port} is taken by another program. Choose another with --port.");
        }
    }
}
