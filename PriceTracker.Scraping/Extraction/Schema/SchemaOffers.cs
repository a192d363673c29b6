using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>Reads the offers of a product: single, aggregate, of its variants, or its own price.</summary>
public static class SchemaOffers
{
    private const int MostOffers = 60;

    // A first offer is likelier the page's than the later ones, which are variants or other sellers.
    private const double LaterOffer = 0.85;

    public static IEnumerable<SchemaOffer> Read(SchemaThing product, HtmlPage page)
    {
        var things = Offers(product, 0).Take(MostOffers).ToList();
        if (product.Is("Offer", "AggregateOffer") || product.Values("price", "lowPrice").Any()) things.Add(product);
        var offers = things.SelectMany(x => One(x, page)).ToList();
        return offers.Select((x, i) => x with { Weight = x.Weight * (i == 0 ? 1 : LaterOffer) });
    }

    private static IEnumerable<SchemaThing> Offers(SchemaThing product, int depth)
    {
        foreach (var offer in product.Things("offers", "offer", "hasOffer"))
        {
            yield return offer;
            if (!offer.Values("price", "lowPrice").Any())
                foreach (var inner in offer.Things("offers")) yield return inner;
        }
        if (depth > 2) yield break;
        foreach (var variant in product.Things("hasVariant", "model"))
            foreach (var offer in Offers(variant, depth + 1)) yield return offer;
    }

    private static IEnumerable<SchemaOffer> One(SchemaThing offer, HtmlPage page)
    {
        var availability = AvailabilityWords.OfSchema(offer.Text("availability"));
        var list = ListPrice(offer, page);
        var found = false;
        foreach (var (value, currency, weight) in Prices(offer))
        {
            if (MachineOrPrinted(value, currency, page) is not { } reading) continue;
            found = true;
            yield return new SchemaOffer(reading.Amount, reading.Currency, value.Text ?? "", list > reading.Amount ? list : null, availability, offer.Locator + ".price", weight * UrlWeight(offer, page))
            {
                Sku = offer.Text("sku"),
                Gtin = offer.Text("gtin13", "gtin"),
                Element = value.Element,
            };
        }
        if (!found && availability != Availability.Unknown) yield return new SchemaOffer(null, null, "", null, availability, offer.Locator, 1);
    }

    private static IEnumerable<(SchemaValue Value, string? Currency, double Weight)> Prices(SchemaThing offer)
    {
        var currency = offer.Text("priceCurrency", "currency", "hasCurrency");
        foreach (var value in offer.Values("price").Where(x => x.Text is not null)) yield return (value, currency, 1);
        foreach (var value in offer.Values("lowPrice").Where(x => x.Text is not null)) yield return (value, currency, 0.95);
        foreach (var specification in Specifications(offer).Where(x => !IsListPrice(x)))
            foreach (var value in specification.Values("price", "minPrice", "hasCurrencyValue").Where(x => x.Text is not null))
                yield return (value, specification.Text("priceCurrency", "hasCurrency") ?? currency, 0.9);
    }

    private static IEnumerable<SchemaThing> Specifications(SchemaThing offer) => offer.Things("priceSpecification", "hasPriceSpecification", "price");

    private static bool IsListPrice(SchemaThing specification) =>
        specification.Text("priceType") is { } type && (type.Contains("List", StringComparison.OrdinalIgnoreCase) || type.Contains("Strike", StringComparison.OrdinalIgnoreCase)
            || type.Contains("SRP", StringComparison.OrdinalIgnoreCase) || type.Contains("Regular", StringComparison.OrdinalIgnoreCase))
        || specification.Is("DeliveryChargeSpecification", "PaymentChargeSpecification");

    private static decimal? ListPrice(SchemaThing offer, HtmlPage page) =>
        Specifications(offer).Where(IsListPrice).SelectMany(x => x.Values("price"))
            .Select(x => MachineOrPrinted(x, null, page)?.Amount).FirstOrDefault(x => x is not null);

    private static PriceReading? MachineOrPrinted(SchemaValue value, string? currency, HtmlPage page)
    {
        if (value.IsMachine) return MachineAmount.Read(value.Text, currency, page.Money);
        var code = Currencies.Code(currency) ?? CurrencySigns.FirstIn(currency, page.Money);
        var reading = PriceText.Read(value.Text, page.Money with { Currency = code ?? page.Money.Currency });
        return reading is { IsPlausible: true } ? reading with { Currency = reading.Marked ? reading.Currency : code } : null;
    }

    private static double UrlWeight(SchemaThing offer, HtmlPage page) =>
        offer.Text("url") is { } text && page.Url.Query.Length > 1 && Uri.TryCreate(page.Url, text, out var url) && url.PathAndQuery == page.Url.PathAndQuery ? 1 : 0.97;
}
