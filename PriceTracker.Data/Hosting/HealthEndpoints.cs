using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PriceTracker.Data.Hosting;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>, also <c>/health</c>: it can work. <c>/metrics</c>: Prometheus. Answered to this
/// machine only, unless Health__Public is true; on Health__Port, which serves nothing else, to everybody who reaches it.
/// </summary>
public static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    /// <summary>Null where the setting is not there.</summary>
    /// <exception cref="StartException">It is no port.</exception>
    public static int? Port(IConfiguration configuration) => configuration["Health:Port"] switch
    {
        null or "" => null,
        var text when int.TryParse(text, out var port) && port is >= 1 and <= 65535 => port,
        var text => throw new StartException($"Health__Port is '{text}', which is no port. Choose one from 1 to 65535."),
    };

    /// <summary>Before routing: the port of its own serves nothing but this.</summary>
    public static void UseHealthPort(this IApplicationBuilder app, IConfiguration configuration)
    {
        if (Port(configuration) is not { } port)
            return;
        app.Use((context, next) =>
        {
            if (context.Connection.LocalPort != port || context.Request.Path.StartsWithSegments("/health") || context.Request.Path == "/metrics")
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public static void MapHealth(this IEndpointRouteBuilder app, IConfiguration configuration)
    {
        var isPublic = configuration.GetValue("Health:Public", false);
        var port = Port(configuration);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous().Add(Guard);
        app.MapHealthChecks("/health/ready").AllowAnonymous().Add(Guard);
        app.MapHealthChecks("/health").AllowAnonymous().Add(Guard);
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous().Add(Guard);

        void Guard(EndpointBuilder endpoint)
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => isPublic || context.Connection.LocalPort == port || IsLocal(context) ? inner(context) : Hide(context);
        }
    }

    /// <summary>Asked by this machine, and not on behalf of another: whoever comes through a proxy may say any address.</summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("X-Original-For");

    private static Task Hide(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
