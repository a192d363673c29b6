using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PriceTracker.Data;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Storage;
using PriceTracker.Data.Telemetry;

namespace PriceTracker.Scraping.Hosting;

/// <summary>The worker as a process of its own: schedulers and scrapes, and an address for health and metrics. As many as wanted run side by side.</summary>
internal static class WorkerHost
{
    public const int StandardHealthPort = 5081;

    /// <exception cref="StartException">With one line for the person who starts it.</exception>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // Under all others: the environment decides.
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "scraping.json"));
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.AddConsole();
        var settings = DistributedSettings.Read(builder.Configuration);
        var address = HealthAddress(builder.Configuration);
        builder.WebHost.UseUrls(address);
        await DatabaseStart.CheckAsync(settings.Postgres, CancellationToken.None);
        await using var messaging = await DistributedMessaging.StartAsync(settings, builder.Configuration, "price-tracker-worker", CancellationToken.None);
        builder.AddWorker(settings, messaging);
        await using var app = builder.Build();
        app.MapHealth(app.Configuration);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        await StartAsync(app, address);
        Console.WriteLine($"The worker is ready. Health and metrics: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static void AddWorker(this WebApplicationBuilder builder, DistributedSettings settings, DistributedMessaging messaging)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddData(settings.Postgres);
        messaging.AddServices(builder.Services);
        builder.Services.AddScraping();
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(builder.Configuration, "price-tracker-worker");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(18));
    }

    /// <summary>This machine alone, unless a port is set for others to ask.</summary>
    private static string HealthAddress(IConfiguration configuration) =>
        HealthEndpoints.Port(configuration) is { } port ? $"http://0.0.0.0:{port}" : $"http://127.0.0.1:{StandardHealthPort}";

    private static async Task StartAsync(WebApplication app, string address)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartException($"{address} is taken by another program. Choose another port with Health__Port.");
        }
    }
}
