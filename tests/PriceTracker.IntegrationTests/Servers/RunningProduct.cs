using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Hosting;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>The whole product in this process, served on a free port, on a database of its own.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IDeployment deployment;
    private readonly string folder;

    private RunningProduct(WebApplication app, IDeployment deployment, string folder)
    {
        this.app = app;
        this.deployment = deployment;
        this.folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public string? SetupToken { get; private init; }

    public static async Task<RunningProduct> StartAsync(PostgresServer postgres, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("price-tracker-app-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "PriceTracker.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Only tests of the browser start one.
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Scraping:Browser:Pages", (string?)"0")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)).Concat(
        [
            KeyValuePair.Create("DataFolder", (string?)folder),
            KeyValuePair.Create("ConnectionStrings:Postgres", (string?)await postgres.CreateDatabaseAsync()),
        ]));
        var deployment = await Deployments.StartAsync(builder.Configuration, CancellationToken.None);
        builder.AddPriceTracker(deployment);
        var app = builder.Build();
        app.MapPriceTracker();
        var token = await app.PrepareAsync(deployment, CancellationToken.None);
        await app.StartAsync();
        return new RunningProduct(app, deployment, folder) { SetupToken = token };
    }

    /// <summary>A browser-like client with cookies of its own, which follows no redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(string email = "alice@example.com", string password = "correct horse battery")
    {
        var client = Client();
        await client.PostAsJsonAsync("/api/v1/auth/register", new { email, password });
        (await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password })).EnsureSuccessStatusCode();
        return client;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await deployment.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
