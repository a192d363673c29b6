using PriceTracker.Data.Hosting;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Hosting;

namespace PriceTracker.Web;

public sealed class Program
{
    public static Task<int> Main(string[] args) => ProcessStart.RunAsync(() => RunAsync(args));

    private static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddStartArguments(args);
        var address = ListenAddress.Of(builder.Configuration);
        var health = HealthEndpoints.Port(builder.Configuration);
        builder.WebHost.UseUrls([address, .. health is { } port ? [$"http://0.0.0.0:{port}"] : Array.Empty<string>()]);
        // A build that was not published serves its files from where they lie.
        builder.WebHost.UseStaticWebAssets();

        // Stopped after everything that uses it: the app drains first, the database goes last.
        await using var deployment = await Deployments.StartAsync(builder.Configuration, CancellationToken.None);
        builder.AddPriceTracker(deployment);
        await using var app = builder.Build();
        app.MapPriceTracker();
        var setupToken = await app.PrepareAsync(deployment, CancellationToken.None);
        await app.StartAsync();
        Greeting.Print(app, deployment.DataLocation, setupToken);
        await app.WaitForShutdownAsync();
    }
}
