using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Scraping.Worker;

/// <summary>One scrape, top to bottom: may we, get the page and read it when it is our turn, and when to look again. Records nothing itself.</summary>
public sealed class ProductScrape(
    IDbContextFactory<PriceTrackerContext> contexts,
    RobotsCache robots,
    HostGate gate,
    ProductPages pages,
    ProductPictures pictures,
    IOptions<ScrapingOptions> options,
    Random random)
{
    private static readonly TimeSpan RoutinePatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan InteractivePatience = TimeSpan.FromSeconds(60);

    /// <summary>Null where the job is out of date: the product is gone, or was claimed again.</summary>
    public async Task<ScrapeResult?> RunAsync(ScrapeJob job, CancellationToken cancel)
    {
        var target = await ScrapeTarget.LoadAsync(contexts, job.ProductId, cancel);
        if (target is null || target.Product.Slot != job.Slot || target.Product.LastSlot >= job.Slot)
            return null;
        if (target.Config is { Enabled: false })
            return Result(job, target, new ScrapeOutcome.NoReading(ProductStatus.Paused, "disabled"));

        var url = new Uri(target.Product.Url);
        var rules = await robots.AskAsync(url, target.Config?.Proxy, cancel);
        if (rules.Unreachable is { } unreachable)
            return Result(job, target, new ScrapeOutcome.NoReading(ProductStatus.Failing, unreachable.Code, unreachable.Detail));
        if (!rules.Rules!.IsAllowed(url))
            return Result(job, target, new ScrapeOutcome.NoReading(ProductStatus.RobotsForbidden, "robots_forbidden"));

        var gap = HostGap.Of(target.Config?.RateLimitRpm, rules.Rules.CrawlDelay, options.Value.DefaultHostGap);
        var patience = job.Interactive ? InteractivePatience : RoutinePatience;
        var shop = new ShopVisit(gate, target.Product.RegistrableDomain, gap, options.Value.HostConcurrency);
        var reading = await pages.ReadAsync(target with { IsAwaited = job.Interactive }, shop, job.Interactive, patience, cancel);
        if (reading.ComeBackIn is { } comeBackIn)
            return Result(job, target, reading.Outcome) with { NextIn = comeBackIn };
        if (reading.Rest is { } rest)
            await shop.RestAsync(rest, cancel);
        var outcome = await pictures.AddAsync(reading.Outcome, target, cancel);
        return Result(job, target, outcome, reading);
    }

    private ScrapeResult Result(ScrapeJob job, ScrapeTarget target, ScrapeOutcome outcome, PageReading? reading = null)
    {
        var status = outcome is ScrapeOutcome.NoReading failure ? failure.Status : ProductStatus.Active;
        var failures = outcome is ScrapeOutcome.NoReading ? target.Product.Failures + 1 : 0;
        var settings = options.Value;
        var limits = new CadenceLimits(settings.DefaultInterval, settings.LongestInterval, settings.MinimumInterval, settings.PopularWatchers);
        var interval = ScrapeCadence.Interval(target.Watchers, target.Product.MovesPerDay, limits);
        var look = new LookResult(status, failures, target.Product.LastReadAt is null, reading?.Rest);
        return new ScrapeResult
        {
            ProductId = job.ProductId,
            Slot = job.Slot,
            Outcome = outcome,
            NextIn = ScrapeCadence.Next(look, interval, settings.MinimumInterval, random.NextDouble()),
            Interval = interval,
            Page = reading?.Page,
            ETag = reading?.ETag,
            Recipe = reading?.Recipe,
            LastModified = reading?.LastModified,
            Browser = reading?.Browser ?? BrowserFinding.Nothing,
            Job = job,
        };
    }
}
