using PriceTracker.Cluster;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>The distributed deployment, reached through its proxy.</summary>
internal sealed class ClusterProduct : ITrackedProduct
{
    private readonly string folder;

    private ClusterProduct(DistributedCluster cluster, string folder)
    {
        Cluster = cluster;
        this.folder = folder;
    }

    public DistributedCluster Cluster { get; }

    public string Address => Cluster.Proxy.Address.ToString().TrimEnd('/');

    public string Output => string.Join('\n', Cluster.Webs.Concat(Cluster.Workers).Select(p => $"{p.Process.Name}:\n{p.Output}"));

    public static async Task<ClusterProduct> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"price-tracker-cluster-{Guid.NewGuid():N}")).FullName;
        return new ClusterProduct(await DistributedCluster.StartAsync(folder, null, settings), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
