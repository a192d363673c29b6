using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Deployment;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>One real PostgreSQL for the run, in a folder of its own; every test class asks for a database of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-tests-").FullName;
    private EmbeddedPostgres? server;
    private int databases;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        server = await EmbeddedPostgres.StartAsync(folder, null, null, CancellationToken.None);
    }

    /// <summary>A connection string to a new database with the whole schema.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using (var connection = new NpgsqlConnection(server!.ConnectionString))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"create database {name}", connection);
            await create.ExecuteNonQueryAsync();
        }
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;
        await new DatabaseSetup(new ContextFactory(connectionString), NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None);
        return connectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.StopAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Contexts without a container.</summary>
public sealed class ContextFactory(string connectionString) : IDbContextFactory<PriceTrackerContext>
{
    private readonly DbContextOptions<PriceTrackerContext> options = new DbContextOptionsBuilder<PriceTrackerContext>()
        .UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure(3))
        .UseSnakeCaseNamingConvention()
        .Options;

    public PriceTrackerContext CreateDbContext() => new(options);
}
