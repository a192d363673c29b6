using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>Pages are served without the broker, only nothing new is scraped: degraded, not down.</summary>
internal sealed class RabbitMqCheck(RabbitMqLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(link.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"RabbitMQ at {link.Address} does not answer or takes no messages."));
}
