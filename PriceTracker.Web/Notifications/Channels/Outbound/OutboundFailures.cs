using System.Net.Sockets;
using System.Security.Authentication;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>Why nobody answered, for the channel's owner.</summary>
internal static class OutboundFailures
{
    public static DeliveryResult Read(string host, Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case OutboundRefusedException:
                    return new DeliveryResult.Broken(
                        $"{host} leads to a private network, which is not called. Enter a public address, or ask an administrator to allow it with Notifications__AllowedPrivateHosts.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new DeliveryResult.Retry($"The name {host} is not known.");
                case AuthenticationException:
                    return new DeliveryResult.Retry($"{host} has no valid certificate.");
                case SocketException socket:
                    return new DeliveryResult.Retry($"{host} cannot be reached: {PlainText.OneLine(socket.Message)}.");
            }
        return new DeliveryResult.Retry($"{host} gave no readable answer.");
    }
}
