using PriceTracker.Cluster.Processes;
using PriceTracker.Cluster.Servers;

namespace PriceTracker.Cluster;

/// <summary>The distributed deployment on one machine: servers, two web processes behind a proxy, two workers.</summary>
public sealed class DistributedCluster : IAsyncDisposable
{
    private readonly List<TrackerProcess> webs = [];
    private readonly List<TrackerProcess> workers = [];

    private DistributedCluster(DistributedServers servers) => Servers = servers;

    public DistributedServers Servers { get; }
    public IReadOnlyList<TrackerProcess> Webs => webs;
    public IReadOnlyList<TrackerProcess> Workers => workers;
    public ProxyServer Proxy { get; private set; } = null!;

    /// <param name="folder">For the servers' data.</param>
    /// <param name="port">Of the proxy; null: a free one.</param>
    /// <param name="settings">For all processes of the product.</param>
    /// <param name="echo">Given the name of a process and each line it prints.</param>
    public static async Task<DistributedCluster> StartAsync(
        string folder, int? port, IReadOnlyDictionary<string, string> settings, Action<string, string>? echo = null)
    {
        var cluster = new DistributedCluster(await DistributedServers.StartAsync(folder));
        try
        {
            await cluster.StartProcessesAsync(port, settings, echo);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Proxy is not null)
            await Proxy.DisposeAsync();
        await Task.WhenAll(webs.Concat(workers).Select(p => p.DisposeAsync().AsTask()));
        await Servers.DisposeAsync();
    }

    private async Task StartProcessesAsync(int? port, IReadOnlyDictionary<string, string> settings, Action<string, string>? echo)
    {
        var all = new Dictionary<string, string>(settings);
        foreach (var (name, value) in Servers.Settings)
            all[name] = value;
        // The first one makes the schema, and the sample data of a demo; the others find it there.
        webs.Add(TrackerProcess.StartWeb("web-1", all, Echo("web-1")));
        await webs[0].ReadyAsync();
        webs.Add(TrackerProcess.StartWeb("web-2", all, Echo("web-2")));
        foreach (var name in new[] { "worker-1", "worker-2" })
            workers.Add(TrackerProcess.StartWorker(name, all, Echo(name)));
        await Task.WhenAll(webs.Concat(workers).Select(p => p.ReadyAsync()));
        Proxy = await ProxyServer.StartAsync(webs[0], webs[1], port);

        Action<string>? Echo(string name) => echo is null ? null : line => echo(name, line);
    }
}
