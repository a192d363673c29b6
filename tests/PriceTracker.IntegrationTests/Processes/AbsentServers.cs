using PriceTracker.Cluster;

namespace PriceTracker.IntegrationTests.Processes;

/// <summary>A database, and the addresses of a broker and of a Redis that nobody starts, for all starts that end before they would ask for one.</summary>
public sealed class AbsentServers : IAsyncLifetime
{
    private readonly ServerFolder folder = new();
    private DistributedServers servers = null!;

    public IReadOnlyDictionary<string, string> Settings => servers.Settings;

    public async ValueTask InitializeAsync() => servers = await DistributedServers.OnlyDatabaseAsync(folder.Path);

    public async ValueTask DisposeAsync()
    {
        await servers.DisposeAsync();
        folder.Dispose();
    }
}
