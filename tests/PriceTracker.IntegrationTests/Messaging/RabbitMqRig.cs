using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.Messaging.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.IntegrationTests.Messaging;

/// <summary>A virtual host's worth of queues on a real broker, emptied first: queue names are fixed, so tests that use them come one after another.</summary>
internal sealed class RabbitMqRig : IAsyncDisposable
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    private RabbitMqRig(RabbitMqServer server)
    {
        Server = server;
        Link = new RabbitMqLink(server.ConnectionString, "tests", Topology, TimeProvider.System, NullLogger<RabbitMqLink>.Instance);
        Scrapes = new RabbitMqScrapeQueue(Link, Topology, TimeProvider.System, NullLoggerFactory.Instance);
        Alerts = new RabbitMqAlertQueue(Link, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public RabbitMqServer Server { get; }
    public RabbitMqTopology Topology { get; } = new(["amazon"]);
    public RabbitMqLink Link { get; }
    public RabbitMqScrapeQueue Scrapes { get; }
    public RabbitMqAlertQueue Alerts { get; }

    public static async Task<RabbitMqRig> StartAsync(RabbitMqServer server)
    {
        await Turn.WaitAsync();
        var rig = new RabbitMqRig(server);
        await rig.Link.ConnectAsync(default);
        foreach (var queue in rig.Topology.Queues.SelectMany(q => new[] { q.Name, RabbitMqTopology.DeadOf(q.Name) }))
            await rig.OnChannelAsync(channel => channel.QueuePurgeAsync(queue));
        return rig;
    }

    public async Task<T> OnChannelAsync<T>(Func<IChannel, Task<T>> use)
    {
        var connection = await Link.ConnectAsync(default);
        await using var channel = await connection.CreateChannelAsync();
        return await use(channel);
    }

    public async Task<long> DepthAsync(string queue) => await OnChannelAsync(channel => channel.MessageCountAsync(queue));

    /// <summary>Asking for a queue that is not there closes the channel, not the connection.</summary>
    public async Task<bool> ExistsAsync(string queue)
    {
        try
        {
            await OnChannelAsync(channel => channel.QueueDeclarePassiveAsync(queue));
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Scrapes.DisposeAsync();
        await Alerts.DisposeAsync();
        await Link.DisposeAsync();
        Turn.Release();
    }
}
