using PriceTracker.Data.Messaging;

namespace PriceTracker.Scraping.Worker;

/// <summary>How many jobs of a lane are done at a time in one process.</summary>
internal static class LaneConcurrency
{
    public static int Of(ScrapeLane lane, ScrapingOptions options) =>
        lane.IsInteractive ? options.InteractiveConcurrency
        : lane.IsShared ? options.Concurrency
        : options.RetailerConcurrency;
}
