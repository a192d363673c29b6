using PriceTracker.Cluster.Processes;
using PriceTracker.Cluster.Servers;

namespace PriceTracker.Cluster;

/// <summary>The three servers of the distributed deployment, and the settings that lead to them.</summary>
public sealed class DistributedServers : IAsyncDisposable
{
    private DistributedServers(PostgresDatabase postgres, RabbitMqServer rabbitMq, RedisServer redis)
    {
        Postgres = postgres;
        RabbitMq = rabbitMq;
        Redis = redis;
    }

    public PostgresDatabase Postgres { get; }
    public RabbitMqServer RabbitMq { get; }
    public RedisServer Redis { get; }

    public Dictionary<string, string> Settings => new()
    {
        ["Deployment"] = "Distributed",
        ["ConnectionStrings__Postgres"] = Postgres.ConnectionString,
        ["ConnectionStrings__RabbitMq"] = RabbitMq.ConnectionString,
        ["ConnectionStrings__Redis"] = Redis.ConnectionString,
    };

    /// <summary>PostgreSQL started, the others only with an address: they may be absent at a start.</summary>
    public static async Task<DistributedServers> OnlyDatabaseAsync(string folder) => new(
        await PostgresDatabase.StartAsync(folder, FreePort.Find()),
        RabbitMqServer.Absent(Path.Combine(folder, "rabbitmq")),
        RedisServer.Absent(Path.Combine(folder, "redis")));

    public static async Task<DistributedServers> StartAsync(string folder)
    {
        var servers = await OnlyDatabaseAsync(folder);
        try
        {
            await Task.WhenAll(servers.RabbitMq.StartAsync(), servers.Redis.StartAsync());
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await RabbitMq.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
