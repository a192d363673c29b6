using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>One offer of a product, with the weight it has among the product's offers.</summary>
public sealed record SchemaOffer(decimal? Price, string? Currency, string Text, decimal? ListPrice, Availability Availability, string Locator, double Weight)
{
    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public PageElement? Element { get; init; }

    public Claim Onto(Claim product) => product with
    {
        Price = Price,
        Currency = Currency,
        Text = Text,
        ListPrice = ListPrice,
        Availability = Availability,
        Locator = Locator,
        Weight = product.Weight * Weight,
        Sku = product.Sku ?? Sku,
        Gtin = product.Gtin ?? Gtin,
        Element = Element,
    };
}
