using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>
/// Every queue, exchange and binding there is, with their limits. Durable quorum queues that refuse what is over their length, so that a
/// publisher learns of it. What a consumer rejects, or what was delivered too often, goes through a headers exchange to
/// <c>name.dead</c>; what expires matches no binding there and is dropped, since its product becomes due again by itself.
/// </summary>
public sealed class RabbitMqTopology(IReadOnlyList<string> retailers)
{
    public const string Interactive = "scrape.interactive";
    public const string Other = "scrape.other";
    public const string Alerts = "alerts.send";
    private const string DeadLetters = "dead-letters";
    private const string PreconditionFailed = "PRECONDITION_FAILED - ";
    private const int Deliveries = 5;
    private const int LongestDead = 10_000;

    public IReadOnlyList<QueueSpec> Queues { get; } =
    [
        new(Interactive, 10_000),
        .. retailers.Select(retailer => new QueueSpec(LaneOf(retailer), 5_000)),
        new(Other, 10_000),
        new(Alerts, 100_000),
    ];

    /// <summary>Those with a queue of their own.</summary>
    public IReadOnlyList<string> Retailers => retailers;

    public static string LaneOf(string retailer) => "scrape." + retailer;

    public static string DeadOf(string queue) => queue + ".dead";

    /// <summary>Declares all of it, each on a channel of its own, since a refused declaration closes its channel.</summary>
    /// <exception cref="TopologyConflictException">A queue or exchange stands already, with other arguments.</exception>
    public async Task DeclareAsync(IConnection connection, CancellationToken cancel)
    {
        await DeclareAsync(connection, DeadLetters, channel =>
            channel.ExchangeDeclareAsync(DeadLetters, ExchangeType.Headers, durable: true, autoDelete: false, cancellationToken: cancel), cancel);
        foreach (var queue in Queues)
        {
            var dead = DeadOf(queue.Name);
            await DeclareAsync(connection, queue.Name, channel => DeclareAsync(channel, queue.Name, new()
            {
                ["x-queue-type"] = "quorum",
                ["x-max-length"] = queue.MaximumLength,
                ["x-overflow"] = "reject-publish",
                ["x-delivery-limit"] = Deliveries,
                ["x-dead-letter-exchange"] = DeadLetters,
            }, cancel), cancel);
            await DeclareAsync(connection, dead, channel => DeclareAsync(channel, dead, new()
            {
                ["x-queue-type"] = "quorum",
                ["x-max-length"] = LongestDead,
                ["x-overflow"] = "drop-head",
            }, cancel), cancel);
            await BindAsync(connection, queue.Name, dead, cancel);
        }
    }

    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancel) =>
        channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancel);

    private static async Task BindAsync(IConnection connection, string queue, string dead, CancellationToken cancel)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
        foreach (var reason in new[] { "rejected", "delivery_limit" })
            await channel.QueueBindAsync(dead, DeadLetters, "", new Dictionary<string, object?>
            {
                // Only this match looks at headers that begin with x-.
                ["x-match"] = "all-with-x",
                ["x-first-death-queue"] = queue,
                ["x-first-death-reason"] = reason,
            }, cancellationToken: cancel);
    }

    private static async Task DeclareAsync(IConnection connection, string name, Func<IChannel, Task> declare, CancellationToken cancel)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
        try
        {
            await declare(channel);
        }
        catch (OperationInterruptedException error) when (error.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } reason)
        {
            throw new TopologyConflictException(name, reason.ReplyText.Replace(PreconditionFailed, "", StringComparison.Ordinal));
        }
    }
}

/// <summary>A queue and how many messages it holds before it refuses more.</summary>
public sealed record QueueSpec(string Name, int MaximumLength);
