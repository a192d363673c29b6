using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Hosting;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can serve. Answered on loopback only, unless Health__Public is true.</summary>
internal static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    public static void MapHealth(this WebApplication app)
    {
        var isPublic = app.Configuration.GetValue("Health:Public", false);
        Map("/health/live", _ => false);
        Map("/health/ready", _ => true);

        void Map(string path, Func<HealthCheckRegistration, bool> which) =>
            app.MapHealthChecks(path, new() { Predicate = which }).AllowAnonymous()
                .Add(builder =>
                {
                    var inner = builder.RequestDelegate!;
                    builder.RequestDelegate = context => isPublic || IsLocal(context.Connection.RemoteIpAddress) ? inner(context) : Hide(context);
                });
    }

    private static bool IsLocal(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static Task Hide(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class DatabaseCheck(IDbContextFactory<PriceTrackerContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            return await database.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
