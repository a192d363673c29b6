using Microsoft.Extensions.Options;
using PriceTracker.Data;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Storage;
using PriceTracker.Data.Telemetry;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Api;
using PriceTracker.Web.Components;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Deployment.Demo;
using PriceTracker.Web.Live;
using PriceTracker.Web.Notifications;

namespace PriceTracker.Web.Hosting;

/// <summary>The product as one host: what it is made of, and the order in which a request passes through it.</summary>
public static class PriceTrackerHost
{
    public static void AddPriceTracker(this WebApplicationBuilder builder, IDeployment deployment)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddData(deployment.ConnectionString);
        deployment.AddServices(services);
        services.AddAccounts();
        services.AddApi();
        services.AddHealth();
        services.AddTelemetry(builder.Configuration, "price-tracker-web");
        services.AddSingleton<ILiveUpdates, LiveUpdates>();
        services.AddNotifications();
        services.AddComponents();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(18));
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 1024 * 1024;
        });
    }

    public static void MapPriceTracker(this WebApplication app)
    {
        app.UseHealthPort(app.Configuration);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages().Use(RequestCharset.CheckAsync));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        // Explicit, and after the line above: what is executed again must be routed again.
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth(app.Configuration);
        app.MapApi();
        app.MapPictures();
        app.MapMessages();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Schema, roles and leases, before anything is served. Gives the token of the one-time link where there is no administrator.</summary>
    public static async Task<string?> PrepareAsync(this WebApplication app, IDeployment deployment, CancellationToken cancel)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync(cancel);
        await deployment.PrepareAsync(app.Services, cancel);
        var setupToken = await FirstStart.PrepareAsync(app.Services, app.Configuration, deployment.IsOnlyProcess, cancel);
        await DemoSeed.RunAsync(app.Services, app.Configuration, cancel);
        return setupToken;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
