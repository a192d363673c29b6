namespace PriceTracker.Data.Scrapers;

/// <summary>What became of saving a scraper configuration.</summary>
public abstract record ScraperOutcome
{
    private ScraperOutcome()
    {
    }

    public sealed record Saved(ScraperView Scraper) : ScraperOutcome;

    /// <summary>Nothing was stored; <paramref name="Field"/> is the JSON name of the field at fault.</summary>
    public sealed record Refused(string Field, string Message) : ScraperOutcome;
}
