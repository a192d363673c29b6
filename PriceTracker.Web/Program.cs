using Microsoft.Extensions.Options;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Hosting;

namespace PriceTracker.Web;

public sealed class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await RunAsync(args);
            return 0;
        }
        catch (StartException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (OptionsValidationException error)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, error.Failures.Select(SettingErrors.Sentence)));
            return 1;
        }
        catch (InvalidOperationException error) when (SettingErrors.IsUnreadable(error))
        {
            await Console.Error.WriteLineAsync(SettingErrors.Sentence(error));
            return 1;
        }
    }

    private static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddStartArguments(args);
        var address = ListenAddress.Of(builder.Configuration);
        builder.WebHost.UseUrls(address);
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
