using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>Targets worth a click: a little less, and what the price has been before.</summary>
public static class AlertSuggestions
{
    public static IReadOnlyList<(string Label, decimal Price)> Of(ProductSummary product, ProductFacts? facts, Formats formats)
    {
        if (product.CurrentPrice is not { } now || now <= 0) return [];
        var found = new List<(string, decimal)> { ("5% less", decimal.Round(now * 0.95m, 2)) };
        if (facts?.Quarter.Low is { } quarter && facts.Quarter.Currency == product.Currency)
            found.Add(($"Lowest in 90 days {formats.Price(quarter, product.Currency)}", quarter));
        if (facts?.Ever.Low is { } ever && ever != facts.Quarter.Low && facts.Ever.Currency == product.Currency)
            found.Add(($"Lowest ever {formats.Price(ever, product.Currency)}", ever));
        return found;
    }
}
