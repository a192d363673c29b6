using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>The price as people see it.</summary>
public sealed class VisibleChannel : IClaimChannel
{
    private const int Most = 25;
    private const double Least = 0.25;

    public IEnumerable<Claim> Read(HtmlPage page) =>
        page.Prices.Spots.Where(x => x.Score >= Least && !x.IsOld).OrderByDescending(x => x.Score).Take(Most).Select(x => new Claim(ChannelNames.Visible, x.Element.Locator)
        {
            Price = x.Reading.Amount,
            Currency = x.Reading.Marked ? x.Reading.Currency : null,
            Text = x.Text,
            Weight = Math.Clamp((x.Score - 0.2) / 0.65, 0, 1),
            Element = x.Element,
        });
}
