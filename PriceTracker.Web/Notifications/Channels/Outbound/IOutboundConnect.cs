namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>The only way from a channel to the network. Addresses come from people, so each of them is hostile until it proves public.</summary>
public interface IOutboundConnect
{
    /// <summary>The operator lets this through although it is private.</summary>
    bool IsAllowed(string host, int port);

    /// <summary>Private by its look alone: a literal, a name without a dot, a name that no public resolver answers.</summary>
    bool IsPrivateName(string host);

    /// <summary>Looks the name up and opens a socket to an address that was checked.</summary>
    /// <exception cref="OutboundRefusedException">It leads to a private address.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The name is unknown, or nobody answers.</exception>
    ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancel);
}
