using Microsoft.Extensions.Logging;
using PriceTracker.Data.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>
/// The one connection of this process. Opened when first asked for and again after it is lost, each time with the whole topology, so that a
/// broker that comes back empty is usable at once. The client's own recovery is off: it would bring channels back behind the back of those
/// who count deliveries on them.
/// </summary>
public sealed class RabbitMqLink : IAsyncDisposable
{
    /// <summary>For readers of this link.</summary>
    public static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly ConnectionFactory factory;
    private readonly RabbitMqTopology topology;
    private readonly TimeProvider clock;
    private readonly ILogger<RabbitMqLink> log;
    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile IConnection? connection;
    private volatile bool isBlocked;
    private int failures;

    /// <exception cref="StartException">The address is no AMQP address.</exception>
    public RabbitMqLink(string address, string processName, RabbitMqTopology topology, TimeProvider clock, ILogger<RabbitMqLink> log)
    {
        factory = new ConnectionFactory
        {
            Uri = RabbitMqAddress.Parse(address),
            ClientProvidedName = processName,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        this.topology = topology;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Host and port, for people; no secrets.</summary>
    public string Address => $"{factory.HostName}:{factory.Port}";

    /// <summary>Connected, and the broker takes messages (it stops publishers when short of memory or disk).</summary>
    public bool IsReady => connection is { IsOpen: true } && !isBlocked;

    /// <summary>The open connection, or null where there is none at this moment.</summary>
    public IConnection? Current => connection is { IsOpen: true } open ? open : null;

    /// <summary>Waits until there is a connection, however long that takes.</summary>
    /// <exception cref="StartException">The broker is there but refuses us; waiting would not help.</exception>
    public async Task<IConnection> ConnectAsync(CancellationToken cancel)
    {
        var pause = TimeSpan.FromMilliseconds(250);
        while (true)
        {
            if (await TryConnectAsync(cancel) is { } open)
                return open;
            await Task.Delay(pause, clock, cancel);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Null where the broker does not answer now.</summary>
    /// <exception cref="StartException">The broker is there but refuses us.</exception>
    public async Task<IConnection?> TryConnectAsync(CancellationToken cancel)
    {
        if (Current is { } open)
            return open;
        await opening.WaitAsync(cancel);
        try
        {
            return Current ?? await OpenAsync(cancel);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Brings back what somebody deleted while the connection stood.</summary>
    public async Task RedeclareAsync(CancellationToken cancel)
    {
        try
        {
            if (Current is { } open)
                await topology.DeclareAsync(open, cancel);
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // The next connection declares it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } open)
            await open.DisposeAsync();
        opening.Dispose();
    }

    private async Task<IConnection?> OpenAsync(CancellationToken cancel)
    {
        var lost = connection;
        try
        {
            var opened = await factory.CreateConnectionAsync(cancel);
            await topology.DeclareAsync(opened, cancel);
            Watch(opened);
            connection = opened;
            isBlocked = false;
            failures = 0;
            log.LogInformation("Connected to RabbitMQ at {Address}", Address);
            if (lost is not null)
                await lost.DisposeAsync();
            return opened;
        }
        catch (Exception error) when (RabbitMqAddress.Refusal(error, Address) is { } refusal)
        {
            throw refusal;
        }
        catch (Exception error) when (RabbitMqFaults.IsAbsence(error))
        {
            // A broker that is away for long is said once a minute, not once a try.
            if (failures++ % 12 == 0)
                log.LogWarning("RabbitMQ at {Address} does not answer, trying again: {Reason}", Address, RabbitMqFaults.Reason(error));
            return null;
        }
    }

    private void Watch(IConnection opened)
    {
        opened.ConnectionBlockedAsync += (_, blocked) =>
        {
            isBlocked = true;
            log.LogWarning("RabbitMQ takes no messages for now: {Reason}", blocked.Reason);
            return Task.CompletedTask;
        };
        opened.ConnectionUnblockedAsync += (_, _) =>
        {
            isBlocked = false;
            log.LogInformation("RabbitMQ takes messages again");
            return Task.CompletedTask;
        };
        opened.ConnectionShutdownAsync += (_, shutdown) =>
        {
            if (shutdown.Initiator != ShutdownInitiator.Application)
                log.LogWarning("The connection to RabbitMQ is lost: {Reason}", shutdown.ReplyText);
            return Task.CompletedTask;
        };
    }
}
