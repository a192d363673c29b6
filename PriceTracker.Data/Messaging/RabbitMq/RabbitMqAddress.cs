using PriceTracker.Data.Hosting;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>The setting ConnectionStrings__RabbitMq, and what a broker's refusal means for it.</summary>
internal static class RabbitMqAddress
{
    /// <exception cref="StartException">It is no AMQP address. The value is not repeated: it holds a password.</exception>
    public static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps" && uri.Host.Length > 0
            ? uri
            : throw new StartException("ConnectionStrings__RabbitMq is no AMQP address. It looks like amqp://user:password@host:5672.");

    /// <summary>Null where the error is no refusal.</summary>
    public static StartException? Refusal(Exception error, string address) => error switch
    {
        StartException refusal => refusal,
        AuthenticationFailureException or PossibleAuthenticationFailureException => new StartException(
            $"RabbitMQ at {address} refuses the user or password of ConnectionStrings__RabbitMq."),
        OperationInterruptedException { ShutdownReason: { ReplyCode: RabbitMQ.Client.Constants.NotAllowed or RabbitMQ.Client.Constants.AccessRefused or RabbitMQ.Client.Constants.NotFound } reason } =>
            new StartException($"RabbitMQ at {address} refuses ConnectionStrings__RabbitMq: {reason.ReplyText}"),
        { InnerException: { } inner } => Refusal(inner, address),
        _ => null,
    };
}
