using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels;

/// <summary>A web server on this machine that keeps what it gets, and answers as it is told.</summary>
public sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SentRequest> requests = new();

    private HttpSink(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public Func<HttpContext, Task> Answer { get; set; } = context =>
    {
        context.Response.StatusCode = 200;
        return Task.CompletedTask;
    };

    public int Count => requests.Count;

    public SentRequest Only => Assert.Single(requests);

    public static async Task<HttpSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new HttpSink(builder.Build());
        sink.app.Run(sink.TakeAsync);
        await sink.app.StartAsync();
        sink.Address = new Uri(sink.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return sink;
    }

    public Uri At(string path) => new(Address, path);

    public void Says(int status, string body = "", params (string Name, string Value)[] headers) => Answer = async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        if (body.Length > 0)
            await context.Response.WriteAsync(body, context.RequestAborted);
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = new HeaderDictionary();
        foreach (var header in context.Request.Headers)
            headers[header.Key] = header.Value;
        requests.Enqueue(new SentRequest(context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}", headers, body.ToArray()));
        await Answer(context);
    }
}
