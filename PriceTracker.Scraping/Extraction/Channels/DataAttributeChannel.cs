using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;
using PriceTracker.Scraping.Extraction.Visible;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>Prices in data attributes, which scripts of the page read.</summary>
public sealed class DataAttributeChannel : IClaimChannel
{
    private const int Most = 200;

    private static readonly string[] Names =
        ["data-price", "data-product-price", "data-price-amount", "data-current-price", "data-sale-price", "data-final-price", "data-item-price", "data-price-value", "data-product-saleprice", "data-value-price"];

    public IEnumerable<Claim> Read(HtmlPage page) => page.Elements.SelectMany(x => Read(x, page)).Take(Most);

    private static IEnumerable<Claim> Read(PageElement element, HtmlPage page)
    {
        foreach (var attribute in element.Node.Attributes)
        {
            if (!Names.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) || attribute.Value is not { Length: < 30 }) continue;
            if (MachineAmount.Read(attribute.Value, element.Attribute("data-currency"), page.Money) is not { Amount: > 0 } reading) continue;
            if (PriceWords.IsOld(element.Marks) || PriceWords.IsStruck(element)) continue;
            yield return new Claim(ChannelNames.Data, $"{element.Locator}[{attribute.Name}]")
            {
                Price = reading.Amount,
                Currency = element.Attribute("data-currency") is null ? null : reading.Currency,
                Text = attribute.Value,
                Weight = NeighbourWords.IsAside(element, page) ? 0.2 : 1,
                Element = element,
            };
        }
    }
}
