using PriceTracker.Data.Recording;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Channels;

namespace PriceTracker.Scraping.Worker;

/// <summary>How well a page supports what was read from it. Pure.</summary>
public static class SupportOf
{
    /// <summary>A runner-up below this part of the winner's score is no rival.</summary>
    private const double Rival = 0.5;

    public static PriceSupport Price(ExtractedProduct found, decimal? lastPrice)
    {
        if (IsDisputed(found, lastPrice))
            return PriceSupport.Disputed;
        // Attributes and scripts repeat what the page prints; what it declares and what it prints are two.
        return found.Evidence.Select(x => x.Channel).Where(x => x is not (ChannelNames.Script or ChannelNames.State or ChannelNames.Data or ChannelNames.Selector)).Distinct().Count() >= 2
            ? PriceSupport.TwoChannels
            : PriceSupport.OneChannel;
    }

    private static bool IsDisputed(ExtractedProduct found, decimal? lastPrice) =>
        lastPrice is { } last && last != found.Price && found.ListPrice != last && found.Candidates is [var best, ..]
        && found.Candidates.Any(x => x.Amount == last && x.Score >= best.Score * Rival);
}
