using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Reasons to doubt an amount that a channel states: what the page shows beside it.</summary>
public static class PriceDoubts
{
    private const double Convincing = 0.62;
    private const double Obvious = 0.75;

    public static double Factor(decimal amount, Claim claim, HtmlPage page)
    {
        if (claim.Channel == ChannelNames.Visible) return 1;
        var spots = page.Prices.Spots;
        var shown = spots.Where(x => x.Reading.Amount == amount).ToList();
        var rival = spots.Where(x => x.Reading.Amount != amount && x is { IsOld: false, IsAside: false, IsExtra: false }).MaxBy(x => x.Score);
        if (rival is null || rival.Score < Convincing) return 1;
        // Structured data often keeps the price before the reduction, which the page shows struck through.
        if (shown.Count > 0 && shown.All(x => x.IsOld || x.IsAside || x.IsExtra)) return shown.Exists(x => x.IsOld) && rival.Reading.Amount < amount ? 0.5 : 0.75;
        if (claim.Currency is not null && rival.Reading is { Marked: true, Currency: not null } && rival.Reading.Currency != claim.Currency && shown.Count == 0) return 0.6;
        return shown.Count == 0 && rival.Score > Obvious ? 0.85 : 1;
    }
}
