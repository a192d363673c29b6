using System.Diagnostics;
using System.Globalization;
using PriceTracker.Cluster.Processes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PriceTracker.Cluster.Servers;

/// <summary>A real RabbitMQ on loopback with its data in a folder, and an own port mapper, so that several stand side by side.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string folder;
    private readonly int port;
    private readonly int mapperPort = FreePort.Find();
    private readonly int distributionPort = FreePort.Find();
    private RunningProcess? process;

    private RabbitMqServer(string folder, int port)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        this.port = port;
    }

    /// <summary>The user that every new RabbitMQ has and that it lets in from loopback alone.</summary>
    public string ConnectionString => $"amqp://guest:guest@127.0.0.1:{port}";

    public static async Task<RabbitMqServer> StartAsync(string folder, int? port = null)
    {
        var server = Absent(folder, port);
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that is not started yet, so that others can be started without it.</summary>
    public static RabbitMqServer Absent(string folder, int? port = null) => new(folder, port ?? FreePort.Find());

    public async Task StartAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), "[].");
        await File.WriteAllTextAsync(Path.Combine(folder, "rabbitmq.conf"), "");
        process = RunningProcess.Start("rabbitmq", Executables.RabbitMq(), [], Environment());
        await Until.TrueAsync(AnswersAsync, "RabbitMQ answers", Patience);
    }

    /// <summary>kill -9, with what it has in memory.</summary>
    public async Task KillAsync()
    {
        if (ServerProcess() is { } server)
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
        if (process is not null)
            await process.ExitAsync();
        process = null;
        await StopMapperAsync();
    }

    public async Task StopAsync()
    {
        if (process is null)
            return;
        if (ServerProcess() is { } server)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
            await kill.WaitForExitAsync();
        }
        await process.ExitAsync();
        process = null;
        await StopMapperAsync();
    }

    public Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = new Uri(ConnectionString) }.CreateConnectionAsync();

    public async ValueTask DisposeAsync() => await StopAsync();

    private Dictionary<string, string> Environment()
    {
        string In(string name) => Path.Combine(folder, name);
        return new()
        {
            ["HOME"] = folder,
            ["RABBITMQ_NODENAME"] = $"price-tracker-{port}@localhost",
            ["RABBITMQ_NODE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture),
            ["ERL_EPMD_PORT"] = mapperPort.ToString(CultureInfo.InvariantCulture),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = In("mnesia"),
            ["RABBITMQ_LOG_BASE"] = In("log"),
            ["RABBITMQ_SCHEMA_DIR"] = In("schema"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = In("config"),
            ["RABBITMQ_PID_FILE"] = In("pid"),
            ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            // Schedulers that spin while idle would take the processors from everybody else here.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        };
    }

    private async Task<bool> AnswersAsync()
    {
        if (process!.HasExited)
            throw new InvalidOperationException($"RabbitMQ ended at its start: {process.Output}");
        try
        {
            await using var connection = await ConnectAsync();
            return true;
        }
        catch (BrokerUnreachableException)
        {
            return false;
        }
    }

    private Process? ServerProcess()
    {
        var file = Path.Combine(folder, "pid");
        try
        {
            return File.Exists(file) && int.TryParse(File.ReadAllText(file), out var id) ? Process.GetProcessById(id) : null;
        }
        catch (ArgumentException)
        {
            // It is gone, its file is not.
            return null;
        }
    }

    private async Task StopMapperAsync()
    {
        using var epmd = Process.Start(new ProcessStartInfo(Executables.Find("epmd"), ["-kill"])
        {
            Environment = { ["ERL_EPMD_PORT"] = mapperPort.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        await epmd!.WaitForExitAsync();
    }
}
