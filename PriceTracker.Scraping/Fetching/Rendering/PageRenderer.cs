using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using PriceTracker.Scraping.Fetching.Rendering.Guarding;

namespace PriceTracker.Scraping.Fetching.Rendering;

/// <summary>Renders pages in the system's Chromium, or in one that runs elsewhere. What a page does may cost it its answer, and nobody else anything.</summary>
public sealed class PageRenderer : IPageRenderer, IAsyncDisposable
{
    private static readonly TimeSpan QueuePatience = TimeSpan.FromSeconds(30);

    /// <summary>A context that does not close by then takes its browser with it.</summary>
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(3);

    private readonly PublicAddressGuard guard;
    private readonly ScrapingOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<PageRenderer> log;
    private readonly RenderSlots slots;
    private readonly BrowserKeeper browsers;

    public PageRenderer(PublicAddressGuard guard, IOptions<ScrapingOptions> options, TimeProvider clock, ILogger<PageRenderer> log)
    {
        this.guard = guard;
        this.options = options.Value;
        this.clock = clock;
        this.log = log;
        var settings = options.Value.Browser;
        var executable = BrowserLocation.Find(settings.Executable, Environment.GetEnvironmentVariable("PATH"));
        IsAvailable = settings.Pages > 0 && (executable is not null || settings.CdpUrl is { Length: > 0 });
        slots = new RenderSlots(settings.Pages, settings.Waiting);
        browsers = new BrowserKeeper(settings, executable, clock, log);
    }

    public bool IsAvailable { get; }

    public async Task<FetchOutcome> RenderAsync(RenderRequest request, CancellationToken cancel)
    {
        if (!IsAvailable)
            return new FetchOutcome.Failed(IPageRenderer.BrowserMissing);
        if (await guard.CheckAsync(request.Url, cancel) is { } refused)
            return new FetchOutcome.Failed(refused.Code);
        using var turn = await slots.EnterAsync(request.IsAwaited, QueuePatience, clock, cancel);
        if (turn is null)
            return new FetchOutcome.Failed(IPageRenderer.BrowserBusy);
        if (await browsers.TakeAsync(cancel) is not { } browser)
            return new FetchOutcome.Failed(IPageRenderer.BrowserFailed);
        try
        {
            return await VisitAsync(browser, request, cancel);
        }
        finally
        {
            await browsers.ReturnAsync(browser);
        }
    }

    public ValueTask DisposeAsync() => browsers.DisposeAsync();

    private async Task<FetchOutcome> VisitAsync(BrowserSession browser, RenderRequest request, CancellationToken cancel)
    {
        using var traffic = new PageTraffic();
        using var timeout = new CancellationTokenSource(options.Browser.PageTimeout, clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token, traffic.Ended);
        await using var proxy = GuardedProxy.Open(browser.Addresses.Here, browser.Addresses.Browser, Route(request.Proxy), traffic);
        IBrowserContext? context = null;
        try
        {
            var address = $"http://{browser.Addresses.Here}:{proxy.Port}";
            context = await browser.Browser.NewContextAsync(BrowserLaunch.Context(address, options.UserAgent)).WaitAsync(any.Token);
            return await new PageVisit(context, traffic, request, options.Browser.Settle).ReadAsync().WaitAsync(any.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(traffic.IsExceeded ? "too_large" : "too_slow");
        }
        catch (PlaywrightException error)
        {
            browser.IsBroken = true;
            log.LogWarning("The browser broke down over {Url}: {Reason}", request.Url, error.Message);
            return new FetchOutcome.Failed(IPageRenderer.BrowserFailed);
        }
        finally
        {
            await CloseAsync(browser, context);
        }
    }

    private PageRoute Route(string? shopProxy)
    {
        if ((shopProxy ?? options.Proxy) is not { Length: > 0 } address)
            return new PageRoute(guard, null);
        var proxy = new Uri(address);
        guard.Trust(proxy);
        return new PageRoute(guard, proxy);
    }

    private static async Task CloseAsync(BrowserSession browser, IBrowserContext? context)
    {
        try
        {
            if (context is null)
                browser.IsBroken = true;
            else
                await context.CloseAsync().WaitAsync(ClosePatience);
        }
        catch (Exception error) when (error is TimeoutException or PlaywrightException)
        {
            browser.IsBroken = true;
        }
    }
}
