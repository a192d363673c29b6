using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Lists who said so: one of each agreeing channel, what the shop declares before what it prints.</summary>
public static class PriceEvidence
{
    private const int LongestText = 200;

    /// <summary>What the shop declares is easier to check than where a number happens to stand; a pick by hand leads.</summary>
    private static readonly string[] MostTelling =
    [
        ChannelNames.Selector, ChannelNames.JsonLd, ChannelNames.Microdata, ChannelNames.Rdfa, ChannelNames.Meta,
        ChannelNames.State, ChannelNames.Script, ChannelNames.Data, ChannelNames.Visible,
    ];

    public static IReadOnlyList<Evidence> Of(PriceCandidate winner, IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var evidence = winner.Channels
            .OrderBy(channel => Array.IndexOf(MostTelling, channel))
            .Select(channel => claims.Where(x => x.Channel == channel && (x.Price == winner.Amount || x.Price == winner.Amount * 100)).OrderByDescending(x => x.Price == winner.Amount).ThenByDescending(x => x.Weight).First())
            .Select(x => new Evidence(x.Channel, x.Locator, PlainText.Clean(x.Text, LongestText)))
            .ToList();
        if (page.Hints.PriceSelector is { } selector) evidence.Add(new Evidence(ChannelNames.Selector, selector, "no price found at the configured selector"));
        return evidence;
    }
}
