using System.Globalization;
using PriceTracker.Cluster.Processes;
using StackExchange.Redis;

namespace PriceTracker.Cluster.Servers;

/// <summary>A real Redis on loopback that keeps nothing on disk.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly int port;
    private RunningProcess? process;

    private RedisServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    public string ConnectionString => $"127.0.0.1:{port}";

    public static async Task<RedisServer> StartAsync(string folder, int? port = null)
    {
        var server = new RedisServer(Directory.CreateDirectory(folder).FullName, port ?? FreePort.Find());
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that is not started yet, so that others can be started without it.</summary>
    public static RedisServer Absent(string folder) => new(Directory.CreateDirectory(folder).FullName, FreePort.Find());

    public async Task StartAsync()
    {
        process = RunningProcess.Start("redis", Executables.Find("redis-server"),
            ["--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--dir", folder, "--save", "", "--appendonly", "no"], []);
        await Until.TrueAsync(() => Task.FromResult(FreePort.IsTaken(port)), "Redis answers", TimeSpan.FromSeconds(20));
    }

    public async Task FlushAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(ConnectionString + ",allowAdmin=true");
        await connection.GetServers()[0].FlushAllDatabasesAsync();
    }

    public async Task StopAsync()
    {
        if (process is not null)
            await process.KillAsync();
        process = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
