using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>Caches without a container.</summary>
internal static class Caches
{
    public static HybridCache Memory() => new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();
}
