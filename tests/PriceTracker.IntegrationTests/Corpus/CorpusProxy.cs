using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PriceTracker.IntegrationTests.Corpus;

/// <summary>A forward proxy that knows the stored pages by their own addresses, and nothing else of the internet.</summary>
public sealed class CorpusProxy : IAsyncDisposable
{
    private readonly WebApplication app;

    private CorpusProxy(WebApplication app) => this.app = app;

    public string Address { get; private set; } = "";

    /// <param name="pages">Address as fetched (http, without fragment) to gzip file.</param>
    public static async Task<CorpusProxy> StartAsync(IReadOnlyDictionary<string, string> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new CorpusProxy(builder.Build());
        proxy.app.Run(context => AnswerAsync(context, pages));
        await proxy.app.StartAsync();
        proxy.Address = proxy.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return proxy;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, IReadOnlyDictionary<string, string> pages)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (!pages.TryGetValue(target, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "text/html";
        await using var packed = File.OpenRead(file);
        await using var page = new GZipStream(packed, CompressionMode.Decompress);
        await page.CopyToAsync(context.Response.Body);
    }
}
