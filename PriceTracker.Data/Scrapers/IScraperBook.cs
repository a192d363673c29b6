using PriceTracker.Data.Catalog;

namespace PriceTracker.Data.Scrapers;

/// <summary>Scraper configurations by domain. Callers check that the person is an administrator.</summary>
public interface IScraperBook
{
    /// <summary>Domains with a configuration or with products, most failing first.</summary>
    Task<PagedList<ScraperView>> ListAsync(string? search, int page, int pageSize, CancellationToken cancel);

    /// <summary>The domain's configuration, or the defaults where none stands.</summary>
    Task<ScraperView> FindAsync(string domain, CancellationToken cancel);

    /// <summary>Stores what <paramref name="change"/> makes of the current configuration; creates where none stands.</summary>
    Task<ScraperOutcome> SaveAsync(string domain, Func<ScraperView, ScraperView> change, Guid byUser, CancellationToken cancel);
}
