using Npgsql;
using PriceTracker.Web.Deployment;

namespace PriceTracker.Cluster.Servers;

/// <summary>A real PostgreSQL in a folder: the one that the embedded deployment brings.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>The server takes a hundred connections, which its several processes share.</summary>
    private const int ConnectionsForEach = 16;

    private readonly string folder;
    private readonly int port;
    private EmbeddedPostgres? server;

    private PostgresDatabase(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server!.ConnectionString) { MaxPoolSize = ConnectionsForEach }.ConnectionString;

    public static async Task<PostgresDatabase> StartAsync(string folder, int port)
    {
        Directory.CreateDirectory(folder);
        // As root the server runs as another user, who must be able to come here.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        var database = new PostgresDatabase(folder, port);
        await database.StartAsync();
        return database;
    }

    public async Task StartAsync() => server = await EmbeddedPostgres.StartAsync(folder, port, null, CancellationToken.None);

    public async Task StopAsync()
    {
        if (server is not null)
            await server.StopAsync();
    }

    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
