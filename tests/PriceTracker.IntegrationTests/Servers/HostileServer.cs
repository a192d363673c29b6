using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>A web server that does everything a shop should not.</summary>
public sealed class HostileServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostileServer(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public int Requests { get; private set; }

    public HeaderDictionary LastHeaders { get; } = [];

    public static async Task<HostileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var server = new HostileServer(builder.Build());
        server.Map();
        await server.app.StartAsync();
        server.Address = new Uri(server.app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    public Uri At(string path) => new(Address, path);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.Use((context, next) =>
        {
            Requests++;
            LastHeaders.Clear();
            foreach (var header in context.Request.Headers)
                LastHeaders[header.Key] = header.Value;
            return next(context);
        });
        app.MapGet("/page", () => Results.Text("<h1>Kettle</h1>", "text/html; charset=iso-8859-1"));
        app.MapGet("/loop", () => Results.Redirect("/loop"));
        app.MapGet("/hops/{n:int}", (int n) => n == 0 ? Results.Text("arrived", "text/html") : Results.Redirect($"/hops/{n - 1}"));
        app.MapGet("/to", (string url) => Results.Redirect(url));
        app.MapGet("/endless", EndlessAsync);
        app.MapGet("/drip", DripAsync);
        app.MapGet("/bomb", BombAsync);
        app.MapGet("/compressed/{how}", CompressedAsync);
        app.MapGet("/unchanged", (HttpContext http) =>
        {
            http.Response.Headers.ETag = "\"v1\"";
            return http.Request.Headers.IfNoneMatch == "\"v1\"" ? Results.StatusCode(304) : Results.Text("<h1>x</h1>", "text/html");
        });
        app.MapGet("/busy", (HttpContext http) =>
        {
            http.Response.Headers.RetryAfter = "120";
            return Results.StatusCode(429);
        });
        app.MapGet("/broken-gzip", (HttpContext http) =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            return Results.Bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7, 7, 7, 7, 7, 7], "text/html");
        });
    }

    private static async Task EndlessAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html";
        var chunk = new byte[64 * 1024];
        while (!http.RequestAborted.IsCancellationRequested)
            await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
    }

    private static async Task DripAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html";
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(http.RequestAborted))
        {
            await http.Response.Body.WriteAsync("x"u8.ToArray(), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    /// <summary>A few megabytes that unpack to four gigabytes.</summary>
    private static async Task BombAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 4_096; i++)
            await gzip.WriteAsync(zeros, http.RequestAborted);
    }

    private static async Task CompressedAsync(HttpContext http, string how)
    {
        http.Response.ContentType = "text/html";
        http.Response.Headers.ContentEncoding = how;
        await using Stream packed = how switch
        {
            "gzip" => new GZipStream(http.Response.Body, CompressionLevel.Fastest),
            "br" => new BrotliStream(http.Response.Body, CompressionLevel.Fastest),
            _ => new ZLibStream(http.Response.Body, CompressionLevel.Fastest),
        };
        await packed.WriteAsync("<h1>Kettle</h1>"u8.ToArray());
    }
}
