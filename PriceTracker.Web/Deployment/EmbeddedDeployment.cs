using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Scraping;
using PriceTracker.Scraping.Scheduling;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Deployment;

/// <summary>Everything in one process, and a PostgreSQL of its own unless a connection string names another.</summary>
public sealed class EmbeddedDeployment : IDeployment
{
    private readonly FolderLock folder;
    private readonly EmbeddedPostgres? postgres;

    private EmbeddedDeployment(FolderLock folder, EmbeddedPostgres? postgres, string connectionString, string dataLocation)
    {
        DataLocation = dataLocation;
        this.folder = folder;
        this.postgres = postgres;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public string DataLocation { get; }

    public bool IsOnlyProcess => true;

    /// <exception cref="StartException">With one line for the person who starts it.</exception>
    public static async Task<EmbeddedDeployment> StartAsync(IConfiguration configuration, CancellationToken cancel)
    {
        var dataFolder = DataFolder.Of(configuration);
        var folder = FolderLock.Take(dataFolder);
        try
        {
            if (configuration.GetConnectionString("Postgres") is { Length: > 0 } given)
            {
                await DatabaseStart.CheckAsync(given, cancel);
                return new EmbeddedDeployment(folder, null, given, "the server of ConnectionStrings__Postgres");
            }
            var port = configuration.GetValue<int?>("EmbeddedPostgres:Port");
            var binaries = configuration["EmbeddedPostgres:Binaries"];
            var postgres = await EmbeddedPostgres.StartAsync(dataFolder, port, binaries, cancel);
            return new EmbeddedDeployment(folder, postgres, postgres.ConnectionString, dataFolder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IScrapeQueue, InProcessScrapeQueue>();
        services.AddSingleton<IAlertQueue, InProcessAlertQueue>();
        services.AddSingleton<ILiveFeed, InProcessLiveFeed>();
        services.AddSingleton<IHostPace, InProcessHostPace>();
        services.AddSingleton<IOutboundConnect, GuardedOutbound>();
        services.AddScraping();
    }

    /// <summary>This is the only process: what an earlier one had in hand is nobody's now.</summary>
    public Task PrepareAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<DueProducts>().ReleaseLeasesAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.StopAsync();
        folder.Dispose();
    }
}
