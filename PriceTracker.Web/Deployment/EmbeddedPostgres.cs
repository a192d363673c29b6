using System.Diagnostics;
using Npgsql;
using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

/// <summary>
/// The PostgreSQL server that the embedded deployment starts in its data folder. It runs in a session of its own, so that Ctrl-C reaches
/// the app first; a server that survived its app is adopted, so that two never run on one folder.
/// </summary>
public sealed class EmbeddedPostgres
{
    private const int MajorVersion = 17;
    private readonly PostgresFolders folders;
    private readonly PostgresCommands commands;

    private EmbeddedPostgres(PostgresFolders folders, PostgresCommands commands, int port)
    {
        this.folders = folders;
        this.commands = commands;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "pricetracker",
            Password = folders.ReadPassword(),
            Database = "pricetracker",
            MaxPoolSize = 60,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <exception cref="StartException">With one line for the person who starts it.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string dataFolder, int? wantedPort, string? binaries, CancellationToken cancel)
    {
        var folders = PostgresFolders.Prepare(dataFolder, PostgresBinaries.Find(binaries));
        var commands = new PostgresCommands(folders);
        if (folders.IsInitialized)
            folders.CheckVersion(MajorVersion);
        else
            await commands.InitializeAsync(cancel);

        if (RunningServer.Read(folders.Cluster) is { } running)
        {
            var adopted = new EmbeddedPostgres(folders, commands, running.Port);
            if (await adopted.AnswersAsync(TimeSpan.FromSeconds(30), cancel))
                return adopted;
            throw new StartException($"A database server (process {running.ProcessId}) holds {folders.Cluster} but does not answer. Stop it, then start again.");
        }
        await RunningServer.ClearStaleLockAsync(folders.Cluster, cancel);
        var port = wantedPort ?? FreePort.Find();
        await commands.StartAsync(port, cancel);
        var started = new EmbeddedPostgres(folders, commands, port);
        return await started.AnswersAsync(TimeSpan.FromSeconds(60), cancel)
            ? started
            : throw new StartException($"The database server was started but does not answer. Its log is {folders.Log}.");
    }

    public Task StopAsync() => RunningServer.Read(folders.Cluster) is null ? Task.CompletedTask : commands.StopAsync();

    /// <summary>Waits while the server starts or recovers; creates the database on the first start.</summary>
    private async Task<bool> AnswersAsync(TimeSpan patience, CancellationToken cancel)
    {
        var admin = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false, Timeout = 5 }.ConnectionString;
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(100, cancel))
        {
            try
            {
                await using var connection = new NpgsqlConnection(admin);
                await connection.OpenAsync(cancel);
                await CreateDatabaseAsync(connection, cancel);
                return true;
            }
            catch (NpgsqlException error) when (error is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
            {
                // Not up yet.
            }
        }
        return false;
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = 'pricetracker'", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not null)
            return;
        await using var create = new NpgsqlCommand("create database pricetracker", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }
}
