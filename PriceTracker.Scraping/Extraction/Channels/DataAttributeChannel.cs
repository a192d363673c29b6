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
        for (var i = 0; i < element.AttributeCount; i++)
        {
            if (PriceAttribute(element, i) is not var (name, value)) continue;
            if (MachineAmount.Read(value, element.Attribute("data-currency"), page.Money) is not { Amount: > 0 } reading) continue;
            if (PriceWords.IsOld(element.Marks) || PriceWords.IsStruck(element)) continue;
            yield return new Claim(ChannelNames.Data, $"{element.Locator}[{name}]")
            {
                Price = reading.Amount,
                Currency = element.Attribute("data-currency") is null ? null : reading.Currency,
                Text = value,
                Weight = NeighbourWords.IsAside(element, page) ? 0.2 : 1,
                Element = element,
            };
        }
    }

    private static (string Name, string Value)? PriceAttribute(PageElement element, int number)
    {
        var slice = element.Attributes[number];
        if (slice.ValueLength is 0 or >= 30 || slice.NameLength < 10) return null;
        var name = element.NameOf(slice);
        foreach (var known in Names)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return (known, element.ValueOf(slice));
        return null;
    }
}
