using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PriceTracker.Data.Storage;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Web.Deployment;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>One real PostgreSQL for the run, in a folder of its own; every test class asks for a database of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Has the whole schema and no rows. Copying it takes a tenth of the time that all migrations take.</summary>
    private const string Pattern = "test_pattern";

    private readonly string folder = Directory.CreateTempSubdirectory("price-tracker-tests-").FullName;
    private EmbeddedPostgres? server;
    private int databases;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        server = await EmbeddedPostgres.StartAsync(folder, null, null, CancellationToken.None);
        // Nothing of this outlives the run, and nobody kills this server: no test waits for the disk.
        await RunAsync("alter system set fsync = off");
        await RunAsync("alter system set full_page_writes = off");
        await RunAsync("alter system set synchronous_commit = off");
        await RunAsync("select pg_reload_conf()");
        await RunAsync($"create database {Pattern}");
        // Not pooled: a database that somebody is connected to cannot be copied.
        var pattern = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Pattern, Pooling = false }.ConnectionString;
        await new DatabaseSetup(new ContextFactory(pattern), NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None);
    }

    /// <summary>A connection string to a new database with the whole schema.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await RunAsync($"create database {name} template {Pattern}");
        return new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server!.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
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
