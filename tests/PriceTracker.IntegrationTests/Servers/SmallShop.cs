using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>One shop with one product, and a page for each thing that goes wrong.</summary>
public sealed class SmallShop : IAsyncDisposable
{
    public const string UsualPrice = "39.90";

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly WebApplication app;

    private SmallShop(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public string Price { get; set; } = UsualPrice;

    /// <summary>What /kettle shows instead of its usual page.</summary>
    public string? Page { get; set; }

    /// <summary>Pages are answered once this is done, so that whoever asks for one holds its job meanwhile.</summary>
    public TaskCompletionSource Open { get; set; } = Opened();

    public static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    public static async Task<SmallShop> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = new SmallShop(builder.Build());
        shop.Map();
        await shop.app.StartAsync();
        shop.Address = new Uri(shop.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return shop;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /forbidden");
        app.MapGet("/kettle", async () =>
        {
            await Open.Task;
            return Html(Page ?? Kettle());
        });
        app.MapGet("/picture.png", () => Results.Bytes(Picture, "image/png"));
        app.MapGet("/free", () => Html(Kettle().Replace(Price, "0.00", StringComparison.Ordinal).Replace("29.50", "0.00", StringComparison.Ordinal)));
        app.MapGet("/pdf", () => Results.Bytes("%PDF-1.7"u8.ToArray(), "application/pdf"));
        app.MapGet("/empty", () => Html(""));
        app.MapGet("/gone", () => Results.StatusCode(410));
        app.MapGet("/busy", () => Results.StatusCode(429));
        app.MapGet("/error", () => Results.StatusCode(500));
        app.MapGet("/loop", () => Results.Redirect("/loop"));
        app.MapGet("/to-private", () => Results.Redirect("http://10.0.0.1/"));
        app.MapGet("/deep", () => Html(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "39.90"));
    }

    private static IResult Html(string body) => Results.Text(body, "text/html; charset=utf-8");

    private string Kettle() =>
        $$"""
        <html lang="en"><head><title>Blue kettle</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Blue kettle &amp; <b>lid<\/b>","sku":"K-1","image":"/picture.png",
        "offers":{"@type":"Offer","price":"{{Price}}","priceCurrency":"EUR","availability":"https://schema.org/InStock"} }</script></head>
        <body><h1>Blue kettle &amp; &lt;b&gt;lid&lt;/b&gt;</h1><p class="price">{{Price}} €</p><p id="member-price">29.50 €</p><button>Add to cart</button></body></html>
        """;
}
