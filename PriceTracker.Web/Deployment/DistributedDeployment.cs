using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messaging;
using PriceTracker.Scraping;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Deployment;

/// <summary>One of several web processes: PostgreSQL, RabbitMQ and Redis are servers, and workers of their own do the scraping.</summary>
public sealed class DistributedDeployment : IDeployment
{
    private readonly DistributedMessaging messaging;

    private DistributedDeployment(string connectionString, DistributedMessaging messaging)
    {
        ConnectionString = connectionString;
        this.messaging = messaging;
    }

    public string ConnectionString { get; }

    public string DataLocation => "the server of ConnectionStrings__Postgres";

    public bool IsOnlyProcess => false;

    /// <exception cref="StartException">With one line for the person who starts it.</exception>
    public static async Task<DistributedDeployment> StartAsync(IConfiguration configuration, CancellationToken cancel)
    {
        var settings = DistributedSettings.Read(configuration);
        await DatabaseStart.CheckAsync(settings.Postgres, cancel);
        return new DistributedDeployment(settings.Postgres, await DistributedMessaging.StartAsync(settings, configuration, "price-tracker-web", cancel));
    }

    public void AddServices(IServiceCollection services)
    {
        messaging.AddServices(services);
        services.AddPageRules();
        services.AddSingleton<IOutboundConnect, GuardedOutbound>();
    }

    public Task PrepareAsync(IServiceProvider services, CancellationToken cancel) => Task.CompletedTask;

    public ValueTask DisposeAsync() => messaging.DisposeAsync();
}
