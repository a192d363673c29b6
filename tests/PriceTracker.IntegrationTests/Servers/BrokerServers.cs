using PriceTracker.Cluster.Servers;
using PriceTracker.IntegrationTests.Servers;

[assembly: AssemblyFixture(typeof(BrokerServers))]

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>One RabbitMQ and one Redis for the run, started when the first test asks. Tests that break them start their own.</summary>
public sealed class BrokerServers : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-brokers-").FullName;
    private readonly SemaphoreSlim starting = new(1, 1);
    private RabbitMqServer? rabbitMq;
    private RedisServer? redis;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<RabbitMqServer> RabbitMqAsync() => await OnceAsync(async () => rabbitMq ??= await RabbitMqServer.StartAsync(Path.Combine(folder, "rabbitmq")));

    public async Task<RedisServer> RedisAsync() => await OnceAsync(async () => redis ??= await RedisServer.StartAsync(Path.Combine(folder, "redis")));

    public async ValueTask DisposeAsync()
    {
        if (rabbitMq is not null)
            await rabbitMq.DisposeAsync();
        if (redis is not null)
            await redis.DisposeAsync();
        starting.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<T> OnceAsync<T>(Func<Task<T>> start)
    {
        await starting.WaitAsync();
        try
        {
            return await start();
        }
        finally
        {
            starting.Release();
        }
    }
}
