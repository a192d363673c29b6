using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using PriceTracker.Data.Telemetry;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Scheduling;

namespace PriceTracker.Scraping.Worker;

/// <summary>One scrape, top to bottom: may we, is it our turn, fetch, read, and when to look again. Records nothing itself.</summary>
public sealed class ProductScrape(
    IDbContextFactory<PriceTrackerContext> contexts,
    RobotsCache robots,
    HostGate gate,
    PageFetcher fetcher,
    PageReader reader,
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
        using var turn = await gate.EnterAsync(target.Product.RegistrableDomain, gap, options.Value.HostConcurrency, patience, cancel);
        if (!turn.IsOpen)
            return Result(job, target, new ScrapeOutcome.Later()) with { NextIn = turn.ComeBackIn };

        var fetched = await FetchAsync(url, target, cancel);
        var reading = await reader.ReadAsync(fetched, target, cancel);
        if (reading.Rest is { } rest)
            await gate.RestAsync(target.Product.RegistrableDomain, rest, cancel);
        var outcome = await pictures.AddAsync(reading.Outcome, target, cancel);
        return Result(job, target, outcome, reading);
    }

    private async Task<FetchOutcome> FetchAsync(Uri url, ScrapeTarget target, CancellationToken cancel)
    {
        using var span = Instruments.Spans.StartActivity("fetch", ActivityKind.Client)?.SetTag("shop", target.Product.RegistrableDomain);
        return await fetcher.FetchAsync(Request(url, target), cancel);
    }

    /// <summary>Validators are sent only while the last reading stands: after a failure the page is wanted whole.</summary>
    private static FetchRequest Request(Uri url, ScrapeTarget target) =>
        target.Product is { Status: ProductStatus.Active, HeldPrice: null }
            ? new FetchRequest(url, target.Product.ETag, target.Product.LastModified, target.Config?.Proxy)
            : new FetchRequest(url, Proxy: target.Config?.Proxy);

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
            LastModified = reading?.LastModified,
            Job = job,
        };
    }
}
