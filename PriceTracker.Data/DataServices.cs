using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Repair;
using PriceTracker.Data.Scrapers;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data;

public static class DataServices
{
    /// <summary>What both deployments share: the database and what is read from and written to it. Queues and feeds are the deployment's.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextFactory<PriceTrackerContext>(options => options
            .UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure(3))
            .UseSnakeCaseNamingConvention());
        services.AddOptions<CatalogOptions>().BindConfiguration("Catalog").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MessagingOptions>().BindConfiguration("Messaging").ValidateDataAnnotations().ValidateOnStart();
        // A second level, where there is one, is the deployment's. A history of many years is larger than the standard limit.
        services.AddHybridCache(options => options.MaximumPayloadBytes = 8 * 1024 * 1024);
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<AddLimiter>();
        services.AddSingleton<IProductCatalog, ProductCatalog>();
        services.AddSingleton<IPriceHistory, PriceHistory>();
        services.AddSingleton<RuleIntake>();
        services.AddSingleton<IAlertBook, AlertBook>();
        services.AddSingleton<IInbox, Inbox>();
        services.AddSingleton<FiringReads>();
        services.AddSingleton<IBackTest, BackTest>();
        services.AddSingleton<IScraperBook, ScraperBook>();
        services.AddSingleton<IInstanceStats, InstanceStatsReader>();
        services.AddSingleton<IPageStore, PageStore>();
        services.AddSingleton<PickRecords>();
        services.AddSingleton<IProposalBook, ProposalBook>();
        services.AddSingleton<PriceRecorder>();
        return services;
    }
}
