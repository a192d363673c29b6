using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PriceTracker.IntegrationTests.Servers;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>In the place of a web server: says its name, what it was told, and whether it is ready.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandIn(WebApplication app, string name, int port)
    {
        this.app = app;
        Name = name;
        Port = port;
    }

    public string Name { get; }

    public int Port { get; }

    public bool IsReady { get; set; } = true;

    public static async Task<StandIn> StartAsync(string name)
    {
        var port = ProductProcess.FreePort();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var server = new StandIn(builder.Build(), name, port);
        server.Map();
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Without waiting for anybody, as when the power goes.</summary>
    public Task DieAsync() => app.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.UseWebSockets();
        app.MapGet("/health/ready", () => Results.StatusCode(IsReady ? 200 : 503));
        app.MapGet("/metrics", () => "secret");
        app.Map("/ws", EchoAsync);
        app.MapGet("/told", (HttpRequest request) => string.Join('\n', request.Headers.Select(h => $"{h.Key.ToLowerInvariant()}={h.Value}")));
        app.MapFallback(() => Name);
    }

    private async Task EchoAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[100];
        while (await socket.ReceiveAsync(buffer, http.RequestAborted) is { MessageType: WebSocketMessageType.Text } got)
            await socket.SendAsync(buffer.AsMemory(0, got.Count), WebSocketMessageType.Text, got.EndOfMessage, http.RequestAborted);
    }
}
