using System.Net.Sockets;
using System.Security.Authentication;

namespace PriceTracker.Scraping.Fetching;

/// <summary>The exceptions that a hostile or broken server can cause, as values; null for any other, which is a bug.</summary>
internal static class FetchFailures
{
    public static FetchOutcome.Failed? Of(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AddressRefusedException:
                    return new("private_address");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new("name_not_found");
                case SocketException socket:
                    return new("connection_failed", socket.SocketErrorCode.ToString());
                case AuthenticationException:
                    return new("connection_failed", "its certificate is not valid");
                case TimeoutException:
                    return new("timeout");
                case InvalidDataException:
                    return new("bad_response");
            }
        }
        return error is HttpRequestException or IOException ? new("bad_response") : null;
    }
}
