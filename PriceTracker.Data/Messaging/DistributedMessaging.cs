using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Messaging.RabbitMq;
using PriceTracker.Data.Messaging.Redis;

namespace PriceTracker.Data.Messaging;

/// <summary>What processes of the distributed deployment share over servers: queues, live feed, cache, turns at shops.</summary>
public sealed class DistributedMessaging : IAsyncDisposable
{
    private readonly string rabbitMq;
    private readonly string processName;
    private readonly RedisLink redis;

    private DistributedMessaging(string rabbitMq, string processName, RedisLink redis)
    {
        this.rabbitMq = rabbitMq;
        this.processName = processName;
        this.redis = redis;
    }

    /// <summary>Connects to Redis, and asks RabbitMQ once; either may be away, neither may refuse.</summary>
    /// <param name="processName">Shown by both servers beside our connections.</param>
    /// <exception cref="StartException">A setting is missing or wrong, or a server refuses it.</exception>
    public static async Task<DistributedMessaging> StartAsync(
        DistributedSettings settings, IConfiguration configuration, string processName, CancellationToken cancel)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole());
        var options = configuration.GetSection("Messaging").Get<MessagingOptions>() ?? new MessagingOptions();
        var topology = new RabbitMqTopology(options.RetailerNames());
        await using (var link = new RabbitMqLink(settings.RabbitMq, processName, topology, TimeProvider.System, logs.CreateLogger<RabbitMqLink>()))
            await link.TryConnectAsync(cancel);
        return new DistributedMessaging(settings.RabbitMq, processName, await RedisLink.OpenAsync(settings.Redis, processName));
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(s => new RabbitMqTopology(s.GetRequiredService<IOptions<MessagingOptions>>().Value.RetailerNames()));
        services.AddSingleton(s => new RabbitMqLink(
            rabbitMq, processName, s.GetRequiredService<RabbitMqTopology>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<RabbitMqLink>>()));
        services.AddSingleton<IScrapeQueue, RabbitMqScrapeQueue>();
        services.AddSingleton<IAlertQueue, RabbitMqAlertQueue>();
        services.AddHostedService<QueueDepthWatch>();
        services.AddHealthChecks().AddCheck<RabbitMqCheck>("rabbitmq").AddCheck<RedisCheck>("redis");
        services.AddSingleton(s => redis.LogTo(s.GetRequiredService<ILogger<RedisLink>>()));
        services.AddSingleton<InProcessLiveFeed>();
        services.AddSingleton<ILiveFeed, RedisLiveFeed>();
        services.AddSingleton<IHostPace, RedisHostPace>();
        services.AddSingleton<IDistributedCache>(s => new PatientRedisCache(s.GetRequiredService<RedisLink>(), new RedisCache(new RedisCacheOptions
        {
            InstanceName = "cache:",
            ConnectionMultiplexerFactory = () => Task.FromResult(redis.Multiplexer),
        })));
    }

    public ValueTask DisposeAsync() => redis.DisposeAsync();
}
