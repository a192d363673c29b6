using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Deployment;

namespace PriceTracker.Benchmarks.Running;

/// <summary>The data room alone, wired as the product wires it, on the embedded server with the settings it always has.</summary>
public sealed class DataRoom : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly EmbeddedPostgres server;
    private readonly ServiceProvider services;

    private DataRoom(TemporaryFolder folder, EmbeddedPostgres server, Action<IServiceCollection>? more)
    {
        this.folder = folder;
        this.server = server;
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddData(server.ConnectionString)
            .AddSingleton<IAlertQueue, InProcessAlertQueue>()
            .AddSingleton<ILiveFeed, InProcessLiveFeed>();
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
        Seed = new ProductSeed(server.ConnectionString);
    }

    public ProductSeed Seed { get; }

    public IDbContextFactory<PriceTrackerContext> Contexts => Get<IDbContextFactory<PriceTrackerContext>>();

    /// <param name="more">Of the product's services, besides the data room's own.</param>
    public static async Task<DataRoom> OpenAsync(Action<IServiceCollection>? more = null)
    {
        var folder = new TemporaryFolder();
        var room = new DataRoom(folder, await EmbeddedPostgres.StartAsync(folder.Path, null, null, CancellationToken.None), more);
        await room.Get<DatabaseSetup>().RunAsync(CancellationToken.None);
        return room;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await server.StopAsync();
        folder.Dispose();
    }
}
