using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace PriceTracker.Scraping.Fetching;

/// <summary>
/// Fetches one resource within limits of time, redirects and decompressed bytes. Every hop passes the address guard twice: by name here,
/// and by address when the socket opens.
/// </summary>
public sealed class PageFetcher(GuardedClients clients, PublicAddressGuard guard, IOptions<ScrapingOptions> options, TimeProvider clock)
{
    private const int MostRedirects = 10;

    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(request.Timeout ?? options.Value.FetchTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchOutcome.Failed("timeout");
        }
        catch (Exception error) when (FetchFailures.Of(error) is { } failure)
        {
            return failure;
        }
    }

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, CancellationToken cancel)
    {
        var url = request.Url;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (await guard.CheckAsync(url, cancel) is { } refused)
                return new FetchOutcome.Failed(hop == 0 || refused.Code == "private_address" ? refused.Code : "bad_redirect");
            using var message = Message(request, url, conditional: hop == 0);
            using var response = await clients.For(request.Proxy).SendAsync(message, cancel);
            if (!IsRedirect(response))
                return await AnswerAsync(request, url, response, cancel);
            if (!Uri.TryCreate(url, response.Headers.Location, out var next) || next.Scheme is not ("http" or "https") || next.UserInfo.Length > 0)
                return new FetchOutcome.Failed("bad_redirect");
            url = next;
        }
        return new FetchOutcome.Failed("too_many_redirects");
    }

    private HttpRequestMessage Message(FetchRequest request, Uri url, bool conditional)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Language", "en;q=0.8,*;q=0.5");
        if (conditional && request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (conditional && request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;

    private async Task<FetchOutcome> AnswerAsync(FetchRequest request, Uri url, HttpResponseMessage response, CancellationToken cancel)
    {
        if ((int)response.StatusCode == 304)
            return new FetchOutcome.NotModified();
        var body = await LimitedBody.ReadAsync(response.Content, request.MaximumBytes, cancel);
        if (body is null)
            return new FetchOutcome.Failed("too_large");
        var type = response.Content.Headers.ContentType;
        return new FetchOutcome.Answer(
            (int)response.StatusCode, url, body.Value, type?.MediaType, type?.CharSet?.Trim('"'),
            response.Headers.ETag?.ToString(), Header(response, "Last-Modified"), RetryAfter(response));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Content.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
