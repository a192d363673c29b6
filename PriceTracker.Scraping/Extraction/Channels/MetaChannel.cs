using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>OpenGraph, product and Twitter meta elements.</summary>
public sealed class MetaChannel : IClaimChannel
{
    private static readonly string[] Prices =
        ["product:sale_price:amount", "og:sale_price:amount", "product:price:amount", "og:price:amount", "product:price", "og:price", "price", "twitter:data1"];

    public IEnumerable<Claim> Read(HtmlPage page)
    {
        var list = MachineAmount.Read(page.Meta("product:original_price:amount", "og:price:standard_amount", "product:price:standard_amount", "og:original_price:amount"), null, page.Money)?.Amount;
        foreach (var (name, rank) in Prices.Select((x, i) => (x, i)))
        {
            var text = page.Meta(name);
            if (text is null || (name == "twitter:data1" && !text.Any(char.IsAsciiDigit))) continue;
            var currency = page.Meta(name.Replace(":amount", ":currency", StringComparison.Ordinal), "product:price:currency", "og:price:currency", "og:currency", "currency", "pricecurrency");
            var price = MachineAmount.Read(text, currency, page.Money);
            if (price is not { Amount: > 0 }) continue;
            yield return new Claim(ChannelNames.Meta, $"meta[{name}]")
            {
                Price = price.Amount,
                Currency = price.Currency,
                Text = text,
                ListPrice = list,
                Availability = AvailabilityWords.OfSchema(page.Meta("product:availability", "og:availability")),
                Weight = name == "twitter:data1" ? 0.5 : 1 - 0.05 * rank,
                Sku = page.Meta("product:retailer_item_id", "product:sku"),
                Gtin = page.Meta("product:ean", "product:gtin", "product:upc"),
                Brand = page.Meta("product:brand", "og:brand"),
                IsProduct = name != "price" && name != "twitter:data1",
            };
        }
    }
}
