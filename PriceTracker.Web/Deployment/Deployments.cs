using PriceTracker.Data.Hosting;

namespace PriceTracker.Web.Deployment;

public static class Deployments
{
    /// <exception cref="StartException">The setting names no deployment, or that deployment cannot start.</exception>
    public static async Task<IDeployment> StartAsync(IConfiguration configuration, CancellationToken cancel) =>
        (configuration["Deployment"] ?? "Embedded") switch
        {
            "Embedded" => await EmbeddedDeployment.StartAsync(configuration, cancel),
            "Distributed" => await DistributedDeployment.StartAsync(configuration, cancel),
            var other => throw new StartException($"Deployment is '{other}'. It is Embedded (everything in one process) or Distributed."),
        };
}
