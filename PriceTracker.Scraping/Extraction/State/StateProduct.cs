using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Json;
using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.State;

/// <summary>Reads one object of a page's state as a product.</summary>
public static class StateProduct
{
    private const int Deepest = 2;

    public static Claim? Read(JsonTree.Map product, string locator, HtmlPage page)
    {
        var currency = Text(product, StateNames.Currencies);
        var price = Price(product, StateNames.Prices, currency, page, 0, out var place, out var own);
        var availability = AvailabilityWords.OfSchema(Text(product, StateNames.Availabilities));
        if (price is null) return null;
        var minor = IsMinorUnits(product, price.Value.Text);
        var list = Price(product, StateNames.ListPrices, currency, page, Deepest, out _, out _)?.Amount;
        var amount = minor ? price.Value.Amount / 100 : price.Value.Amount;
        list = minor ? list / 100 : list;
        return new Claim(ChannelNames.State, $"{locator}.{place}")
        {
            Price = amount,
            Currency = Money.Currencies.Code(own ?? currency),
            Text = price.Value.Text,
            ListPrice = list > amount ? list : null,
            Availability = availability,
            Title = PlainText.Title(Text(product, StateNames.Titles)),
            Sku = Text(product, StateNames.Codes),
            Gtin = Text(product, StateNames.Gtins),
        };
    }

    public static string? Text(JsonTree.Map map, string[] names) => Member(map, names) switch
    {
        JsonTree.Scalar scalar => scalar.Text,
        _ => null,
    };

    private static (decimal Amount, string Text)? Price(JsonTree.Map map, string[] names, string? currency, HtmlPage page, int depth, out string place, out string? own)
    {
        (place, own) = ("", null);
        foreach (var name in names)
            foreach (var (key, value) in map.Members)
            {
                if (StateNames.Plain(key) != name) continue;
                if (value is JsonTree.Scalar scalar && MachineAmount.Read(scalar.Text, currency, page.Money) is { Amount: > 0 } reading)
                {
                    (place, own) = (key, reading.Marked ? reading.Currency : null);
                    return (reading.Amount, scalar.Text);
                }
                if (value is JsonTree.Map inner && depth < Deepest && Price(inner, StateNames.Amounts, Text(inner, StateNames.Currencies) ?? currency, page, depth + 1, out var below, out own) is { } found)
                {
                    place = $"{key}.{below}";
                    own ??= Text(inner, StateNames.Currencies);
                    return found;
                }
            }
        return null;
    }

    // Shopify's own data counts cents; it is known by the company its members keep.
    private static bool IsMinorUnits(JsonTree.Map product, string text) =>
        text.Length > 2 && text.All(char.IsAsciiDigit) && product["variants"] is not null && product["vendor"] is not null;

    private static JsonTree? Member(JsonTree.Map map, string[] names)
    {
        foreach (var name in names)
            foreach (var (key, value) in map.Members)
                if (StateNames.Plain(key) == name) return value;
        return null;
    }
}
