using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PriceTracker.Data.Messaging.Redis;

/// <summary>Everything works without Redis, only slower: degraded, not down.</summary>
internal sealed class RedisCheck(RedisLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(link.IsConnected ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Redis does not answer."));
}
