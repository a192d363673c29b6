namespace PriceTracker.Scraping.Worker;

/// <summary>The time between two requests to a shop. Pure: an administrator's limit decides, else the shop's crawl-delay, else the default.</summary>
public static class HostGap
{
    /// <summary>Some robots.txt ask for days; a product would then never be checked.</summary>
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromMinutes(1);

    public static TimeSpan Of(int? rateLimitRpm, TimeSpan? crawlDelay, TimeSpan standard)
    {
        if (rateLimitRpm is { } rpm)
            return TimeSpan.FromMinutes(1) / rpm;
        if (crawlDelay is not { } delay || delay < standard)
            return standard;
        return delay > LongestCrawlDelay ? LongestCrawlDelay : delay;
    }
}
