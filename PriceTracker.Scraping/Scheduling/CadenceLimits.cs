namespace PriceTracker.Scraping.Scheduling;

/// <summary>The settings of the cadence.</summary>
/// <param name="Soonest">Between two looks at what <paramref name="PopularWatchers"/> people or more watch; others are looked at no more often.</param>
/// <param name="Longest">Between two looks at what hardly ever moves.</param>
/// <param name="Floor">Stronger than both.</param>
/// <param name="PopularWatchers">From how many watchers a product counts as popular.</param>
public sealed record CadenceLimits(TimeSpan Soonest, TimeSpan Longest, TimeSpan Floor, int PopularWatchers);
