using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>Pages whose scripts do all that a shop's might, and all that they should not.</summary>
public sealed class ScriptedShop : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> asked = new();

    private ScriptedShop(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Paths in the order in which they were asked for.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>Pages under /pages by their name.</summary>
    public ConcurrentDictionary<string, string> Pages { get; } = new();

    public static async Task<ScriptedShop> StartAsync(Canary canary)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = new ScriptedShop(builder.Build());
        shop.Map(canary);
        await shop.app.StartAsync();
        shop.Address = new Uri(shop.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return shop;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map(Canary canary)
    {
        app.Use((http, next) =>
        {
            asked.Enqueue(http.Request.Path);
            return next(http);
        });
        app.MapGet("/price", () => Results.Text("$ 49.90"));
        app.MapGet("/pages/{name}", (string name) => Html(Pages[name]));
        app.MapGet("/picture.png", () => Results.Bytes([0x89, 0x50, 0x4E, 0x47], "image/png"));
        app.MapGet("/font.woff2", () => Results.Bytes([1], "font/woff2"));
        app.MapGet("/style.css", () => Results.Text("@font-face { font-family: f; src: url(/font.woff2) } body { font-family: f }", "text/css"));
        app.MapGet("/to-canary", () => Results.Redirect($"http://127.0.0.1:{canary.Port}/"));
        app.MapGet("/to-metadata", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
        app.MapGet("/worker.js", () => Results.Text($"fetch('http://127.0.0.1:{canary.Port}/worker').catch(() => {{}}).finally(() => postMessage('done'))", "text/javascript"));
        app.MapGet("/cookie", (HttpContext http) =>
        {
            http.Response.Cookies.Append("seen", "yes");
            return Html($"<h1>{(http.Request.Cookies.ContainsKey("seen") ? "known" : "stranger")}</h1>");
        });
        app.MapGet("/download", () => Results.Bytes(new byte[100], "application/octet-stream", "file.bin"));
        app.MapGet("/gone", () => Results.Text("<h1>Gone</h1>", "text/html", statusCode: 404));
        app.MapGet("/huge", http => PourAsync(http, "text/html", 100));
        app.MapGet("/endless", http => PourAsync(http, "application/octet-stream", int.MaxValue));
        app.MapGet("/agent", (HttpContext http) => Html($"<h1>{http.Request.Headers.UserAgent}</h1>"));
    }

    private static IResult Html(string body) => Results.Text("<!DOCTYPE html><html><head><title>Shop</title></head><body>" + body + "</body></html>", "text/html; charset=utf-8");

    private static async Task PourAsync(HttpContext http, string type, int megabytes)
    {
        http.Response.ContentType = type;
        var chunk = new byte[1024 * 1024];
        chunk.AsSpan().Fill((byte)'x');
        for (var i = 0; i < megabytes && !http.RequestAborted.IsCancellationRequested; i++)
            await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
    }
}
