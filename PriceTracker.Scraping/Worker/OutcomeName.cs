using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;

namespace PriceTracker.Scraping.Worker;

/// <summary>What a scrape came to, in one word for metrics and spans.</summary>
internal static class OutcomeName
{
    public static string Of(ScrapeOutcome? outcome) => outcome switch
    {
        null => "out_of_date",
        ScrapeOutcome.Read { Price: null } => "out_of_stock",
        ScrapeOutcome.Read => "priced",
        ScrapeOutcome.NotModified => "not_modified",
        ScrapeOutcome.Later => "later",
        ScrapeOutcome.NoReading failure => EnumText<ProductStatus>.Of(failure.Status),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };
}
