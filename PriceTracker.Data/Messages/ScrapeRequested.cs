namespace PriceTracker.Data.Messages;

/// <summary>Somebody waits for a scrape: schedulers look at once instead of at their next tick. Losing it costs that tick.</summary>
public sealed record ScrapeRequested : LiveMessage;
