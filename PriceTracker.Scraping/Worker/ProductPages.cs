using System.Diagnostics;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Telemetry;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;

namespace PriceTracker.Scraping.Worker;

/// <summary>Gets a product's page and reads it: as the shop sends it, or as a browser shows it. Each of the two is one visit to the shop, with a turn of its own.</summary>
public sealed class ProductPages(PageFetcher fetcher, IPageRenderer renderer, PageReader reader, TimeProvider clock)
{
    /// <summary>A second visit is not waited for as long as the first: there is an answer already.</summary>
    private static readonly TimeSpan SecondPatience = TimeSpan.FromSeconds(10);

    /// <summary>Others wait for the browser: come back then.</summary>
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(30);

    internal async Task<PageReading> ReadAsync(ScrapeTarget target, ShopVisit shop, bool isAwaited, TimeSpan patience, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (BrowserUse.IsRenderedAtOnce(target.Product, target.Config, now))
            return await RenderedAsync(target, shop, isAwaited, patience, cancel);
        var plain = BrowserUse.AsSent(target.Product, await AsSentAsync(target, shop, patience, cancel));
        if (!renderer.IsAvailable || plain.Rest is not null || !BrowserUse.IsWorthTrying(target.Product, plain, now))
            return plain;
        return BrowserUse.Better(plain, await RenderedAsync(target, shop, isAwaited, SecondPatience, cancel));
    }

    private async Task<PageReading> AsSentAsync(ScrapeTarget target, ShopVisit shop, TimeSpan patience, CancellationToken cancel)
    {
        using var turn = await shop.EnterAsync(patience, cancel);
        if (!turn.IsOpen)
            return PageReading.Later(turn.ComeBackIn);
        using var span = Span("fetch", target);
        return await reader.ReadAsync(await fetcher.FetchAsync(Request(target), cancel), target, cancel);
    }

    private async Task<PageReading> RenderedAsync(ScrapeTarget target, ShopVisit shop, bool isAwaited, TimeSpan patience, CancellationToken cancel)
    {
        if (!renderer.IsAvailable)
            return new PageReading(new ScrapeOutcome.NoReading(ProductStatus.Failing, IPageRenderer.BrowserMissing));
        using var turn = await shop.EnterAsync(patience, cancel);
        if (!turn.IsOpen)
            return PageReading.Later(turn.ComeBackIn);
        using var span = Span("render", target);
        var request = new RenderRequest(new Uri(target.Product.Url), target.Config?.Proxy, target.Config?.PriceSelector, isAwaited);
        var rendered = await renderer.RenderAsync(request, cancel);
        return rendered is FetchOutcome.Failed { Code: IPageRenderer.BrowserBusy }
            ? PageReading.Later(BusyPause)
            : await reader.ReadAsync(rendered, target, cancel);
    }

    private static Activity? Span(string name, ScrapeTarget target) =>
        Instruments.Spans.StartActivity(name, ActivityKind.Client)?.SetTag("shop", target.Product.RegistrableDomain);

    /// <summary>Validators are sent only while the last reading stands: after a failure the page is wanted whole.</summary>
    private static FetchRequest Request(ScrapeTarget target)
    {
        var (product, url) = (target.Product, new Uri(target.Product.Url));
        return product is { Status: ProductStatus.Active, HeldPrice: null }
            ? new FetchRequest(url, product.ETag, product.LastModified, target.Config?.Proxy)
            : new FetchRequest(url, Proxy: target.Config?.Proxy);
    }
}
