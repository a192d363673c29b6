using System.Net.Sockets;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>Which errors mean that the broker is away, to be tried again.</summary>
internal static class RabbitMqFaults
{
    public static bool IsAbsence(Exception error) => error
        is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or ConnectFailureException
        or SocketException or IOException or TimeoutException or ObjectDisposedException;

    /// <summary>The innermost message, which is the one that names the cause.</summary>
    public static string Reason(Exception error) => error.InnerException is { } inner ? Reason(inner) : error.Message;
}
