using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PriceTracker.Scraping.Fetching.Rendering.Guarding;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>One page in a context of its own: opened, waited for until it is written, taken.</summary>
internal sealed partial class PageVisit(IBrowserContext context, PageTraffic traffic, RenderRequest request, TimeSpan settle)
{
    /// <summary>Calls go over UDP, which no proxy carries. A browser that this process started refuses them anyway.</summary>
    private const string NoCalls = "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) delete globalThis[name];";

    private Uri address = request.Url;
    private IResponse? document;

    public async Task<FetchOutcome> ReadAsync()
    {
        await context.RouteAsync("**/*", LetThroughAsync);
        await context.AddInitScriptAsync(NoCalls);
        var page = await context.NewPageAsync();
        Follow(page);
        if (await OpenAsync(page) is { } failure)
            return failure;
        await SettleAsync(page);
        var body = await PageText.ReadAsync(page);
        if (traffic.FailureOf(address) is { } refused)
            return refused;
        if (body is null)
            return new FetchOutcome.Failed("too_large");
        return Uri.TryCreate(page.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? await AnswerAsync(url, body)
            : new FetchOutcome.Failed("bad_response");
    }

    /// <summary>Windows that it opens are closed; a redirect or a script may lead it on to another document, and the last one counts.</summary>
    private void Follow(IPage page)
    {
        context.Page += (_, other) => _ = other == page ? Task.CompletedTask : other.CloseAsync();
        page.Request += (_, asked) =>
        {
            if (asked.IsNavigationRequest && asked.Frame == page.MainFrame && Uri.TryCreate(asked.Url, UriKind.Absolute, out var url))
                address = url;
        };
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Frame == page.MainFrame)
                document = answer;
        };
    }

    private Task LetThroughAsync(IRoute route) =>
        ResourceFilter.IsWanted(route.Request.Url, route.Request.ResourceType) && traffic.TryAsk() ? route.ContinueAsync() : route.AbortAsync();

    private async Task<FetchOutcome.Failed?> OpenAsync(IPage page)
    {
        try
        {
            await page.GotoAsync(request.Url.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 0 });
            return null;
        }
        catch (PlaywrightException error) when (error.Message.Contains("net::", StringComparison.Ordinal) || error.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return traffic.FailureOf(address) ?? RenderFailures.Of(error.Message);
        }
    }

    /// <summary>Until the network is quiet, or the price stands where it is known to stand, and not for ever.</summary>
    private async Task SettleAsync(IPage page)
    {
        var quiet = QuietAsync(page);
        await (request.PriceSelector is { Length: > 0 } selector ? Task.WhenAny(quiet, PricedAsync(page, selector, quiet)) : quiet);
    }

    private async Task QuietAsync(IPage page)
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = (float)Math.Max(1, settle.TotalMilliseconds) });
        }
        catch (TimeoutException)
        {
            // It never rests: taken as it is.
        }
    }

    private async Task PricedAsync(IPage page, string selector, Task quiet)
    {
        try
        {
            var isPath = selector.TrimStart() is ['/', ..] or ['(', ..] or ['.', '/', ..];
            var price = page.Locator((isPath ? "xpath=" : "css=") + selector).Filter(new() { HasTextRegex = Digit() }).First;
            await price.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = (float)Math.Max(1, settle.TotalMilliseconds) });
        }
        catch (Exception error) when (error is TimeoutException or PlaywrightException)
        {
            // Not there, or not a selector that browsers know: the network decides.
            await quiet;
        }
    }

    private async Task<FetchOutcome> AnswerAsync(Uri url, byte[] body)
    {
        var headers = document is null ? [] : await document.AllHeadersAsync();
        var type = headers.GetValueOrDefault("content-type") is { } text && MediaTypeHeaderValue.TryParse(text, out var parsed) ? parsed.MediaType : "text/html";
        var retryAfter = int.TryParse(headers.GetValueOrDefault("retry-after"), out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return new FetchOutcome.Answer(document?.Status ?? 200, url, body, type, "utf-8", null, null, retryAfter);
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
