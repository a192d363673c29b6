using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>One way in which pages state prices. Channels know nothing of each other; the judgement weighs them.</summary>
public interface IClaimChannel
{
    IEnumerable<Claim> Read(HtmlPage page);
}
