using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PriceTracker.Shop.Goods;
using PriceTracker.Shop.Pages;

namespace PriceTracker.Shop;

/// <summary>The shops on one loopback port, told apart by host name. Runs on its own, and inside a test.</summary>
public sealed class ShopServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ShopServer(WebApplication app, Shelf shelf, int port)
    {
        this.app = app;
        Shelf = shelf;
        Port = port;
    }

    public int Port { get; }
    public Shelf Shelf { get; }

    /// <summary>All hosts with the port, as the tracker's setting for allowed private hosts wants them.</summary>
    public string Hosts => string.Join(',', Town.Sites.Select(s => $"{s.Host}:{Port}"));

    /// <param name="port">0: a free one.</param>
    /// <param name="moves">Whether prices move by themselves.</param>
    public static async Task<ShopServer> StartAsync(int port = 0, bool moves = true, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var time = clock ?? TimeProvider.System;
        var shelf = new Shelf(Town.Sites, moves, time);
        var app = builder.Build();
        app.MapControl(shelf, time);
        app.MapShops(shelf, time);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new ShopServer(app, shelf, new Uri(address).Port);
    }

    public string Url(string host, string path) => $"http://{host}:{Port}{path}";

    public Task WaitAsync(CancellationToken cancel) => app.WaitForShutdownAsync(cancel);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
