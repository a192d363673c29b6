using PriceTracker.Data.Model;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>When to look again. Pure: a floor, a ceiling, backoff by failures, the shop's own wish, and a spread so that no crowd forms.</summary>
public static class ScrapeCadence
{
    public static readonly TimeSpan Ceiling = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <param name="status">What this scrape found.</param>
    /// <param name="failures">Failures in a row, this one included; 0 after a success.</param>
    /// <param name="neverRead">No price was ever read: somebody waits for the first one, so retries start sooner.</param>
    /// <param name="retryAfter">What the shop asked for.</param>
    /// <param name="spread">0 to 1, random.</param>
    public static TimeSpan Next(
        ProductStatus status, int failures, bool neverRead, TimeSpan? retryAfter, TimeSpan interval, TimeSpan floor, double spread)
    {
        if (interval < floor)
            interval = floor;
        var wanted = status switch
        {
            ProductStatus.Active or ProductStatus.Pending => interval,
            ProductStatus.Failing when neverRead => Doubled(FirstRetry, failures),
            ProductStatus.Failing or ProductStatus.NoPrice or ProductStatus.Blocked => Doubled(interval, failures),
            _ => Ceiling,
        };
        if (wanted > Ceiling && interval < Ceiling)
            wanted = Ceiling;
        if (retryAfter > wanted)
            wanted = retryAfter.Value;
        if (wanted < floor)
            wanted = floor;
        return wanted * (1 + (0.1 * spread));
    }

    private static TimeSpan Doubled(TimeSpan start, int failures)
    {
        var factor = Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return start * factor > Ceiling ? Ceiling : start * factor;
    }
}
