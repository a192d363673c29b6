using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PriceTracker.Benchmarks.Running;

/// <summary>
/// Many shops on this machine with one product each. Every product has a host of its own, so that the pause between two requests to
/// one shop, which is politeness and not slowness, is not what is measured.
/// </summary>
public sealed class PriceShop : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, decimal> prices = new();
    private readonly int port = ProductProcess.FreePort();

    private int waiting;

    private PriceShop(TimeSpan answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        app = builder.Build();
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /basket");
        app.MapGet("/kettle", async (HttpContext http) =>
        {
            Interlocked.Increment(ref waiting);
            try
            {
                await Task.Delay(answer, http.RequestAborted);
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
            return Results.Text(Page(http.Request.Host.Host), "text/html; charset=utf-8");
        });
    }

    /// <summary>Requests for a page that were not answered yet.</summary>
    public int Waiting => waiting;

    /// <param name="answer">How long a page takes.</param>
    public static async Task<PriceShop> OpenAsync(TimeSpan answer = default)
    {
        var shop = new PriceShop(answer);
        await shop.app.StartAsync();
        return shop;
    }

    public string Link(int product) => $"http://p{product}.localhost:{port}/kettle";

    public void Price(int product, decimal price) => prices[$"p{product}.localhost"] = price;

    /// <summary>The setting that lets the product fetch from this machine.</summary>
    public (string Key, string Value) Permission(int products) =>
        ("Scraping__AllowedPrivateHosts", string.Join(',', Enumerable.Range(0, products).Select(n => new Uri(Link(n)).Authority)));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private string Page(string host)
    {
        var price = prices[host].ToString("0.00", CultureInfo.InvariantCulture);
        return $$"""
            <html lang="en"><head><title>Kettle {{host}}</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Kettle {{host}}","sku":"{{host}}",
            "offers":{"@type":"Offer","price":"{{price}}","priceCurrency":"EUR","availability":"https://schema.org/InStock"} }</script></head>
            <body><h1>Kettle {{host}}</h1><p class="price">{{price}} €</p><button>Add to cart</button></body></html>
            """;
    }
}
