using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>A server of somebody's own on this machine that webhooks are sent to.</summary>
public sealed class HookSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private HookSink(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Path, JsonElement Body)> Got { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<HookSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var sink = new HookSink(builder.Build());
        sink.app.MapPost("/{**path}", async (HttpRequest request, string path) =>
        {
            sink.Got.Enqueue((path, (await JsonDocument.ParseAsync(request.Body)).RootElement));
            return Results.Ok();
        });
        await sink.app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
