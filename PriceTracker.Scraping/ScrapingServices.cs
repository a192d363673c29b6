using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Repair;
using PriceTracker.Data.Scrapers;
using PriceTracker.Scraping.Choices;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;
using PriceTracker.Scraping.Scheduling;
using PriceTracker.Scraping.Worker;

namespace PriceTracker.Scraping;

public static class ScrapingServices
{
    /// <summary>Who may be fetched, which selectors can be run, which prices stand on a page: what every process needs that serves people.</summary>
    public static IServiceCollection AddPageRules(this IServiceCollection services)
    {
        services.AddOptions<ScrapingOptions>().BindConfiguration("Scraping").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<PublicAddressGuard>();
        services.TryAddSingleton<IAddressPolicy>(s => s.GetRequiredService<PublicAddressGuard>());
        services.TryAddSingleton<ISelectorCheck, SelectorCheck>();
        services.TryAddSingleton(_ => new ProductExtractor());
        services.TryAddSingleton<IPriceChoices, PriceChoices>();
        return services;
    }

    /// <summary>The scheduler and the worker. Stopped in the reverse order: first nothing new is claimed, then what is in hand is finished.</summary>
    public static IServiceCollection AddScraping(this IServiceCollection services)
    {
        services.AddPageRules();
        services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // The one place that takes the shared instance, which alone is safe for many threads.
        services.TryAddSingleton(Random.Shared);
#pragma warning restore RS0030
        services.AddSingleton<GuardedClients>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<IPageRenderer, PageRenderer>();
        services.AddSingleton<RobotsCache>();
        services.AddSingleton<HostGate>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<ProductPages>();
        services.AddSingleton<ProductPictures>();
        services.AddSingleton<ProductScrape>();
        services.AddSingleton<JobRun>();
        services.AddSingleton<ResultBatcher>();
        services.AddSingleton<DueProducts>();
        services.AddHostedService<ScrapeWorker>();
        services.AddHostedService<ScrapeScheduler>();
        return services;
    }
}
