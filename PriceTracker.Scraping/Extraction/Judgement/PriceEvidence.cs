using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Lists who said so: the strongest witness of the price first, then one of each agreeing channel.</summary>
public static class PriceEvidence
{
    private const int LongestText = 200;

    public static IReadOnlyList<Evidence> Of(PriceCandidate winner, IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var evidence = winner.Channels
            .Select(channel => claims.Where(x => x.Channel == channel && x.Price == winner.Amount).MaxBy(x => x.Weight)!)
            .Select(x => new Evidence(x.Channel, x.Locator, PlainText.Clean(x.Text, LongestText)))
            .ToList();
        if (page.Hints.PriceSelector is { } selector) evidence.Add(new Evidence(ChannelNames.Selector, selector, "no price found at the configured selector"));
        return evidence;
    }
}
