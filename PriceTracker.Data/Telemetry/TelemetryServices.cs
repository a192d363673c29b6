using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PriceTracker.Data.Telemetry;

public static class TelemetryServices
{
    /// <summary>
    /// Metrics always, for <c>/metrics</c>. Traces only where an OTLP collector is named (OTEL_EXPORTER_OTLP_ENDPOINT): nobody would read them.
    /// The instrumentations leave the values of queries out of addresses.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, string serviceName)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(serviceName))
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.Name, "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return services;
        telemetry.WithTracing(traces => traces
            .AddSource(Instruments.Name)
            .AddAspNetCoreInstrumentation(options => options.Filter = IsOfPeople)
            .AddHttpClientInstrumentation()
            .AddNpgsql()
            .AddOtlpExporter());
        return services;
    }

    private static bool IsOfPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && context.Request.Path != "/metrics" && !context.Request.Path.StartsWithSegments("/_blazor");
}
