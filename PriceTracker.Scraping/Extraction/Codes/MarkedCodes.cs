using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Visible;

namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>Codes in attributes that a page's own scripts and forms read.</summary>
public static class MarkedCodes
{
    private const double Weight = 0.4;
    private const int Most = 40;

    private static readonly string[] Attributes = ["data-sku", "data-product-sku", "data-product-code", "data-productcode", "data-item-code", "data-article", "data-articlenumber", "data-asin", "data-code", "data-product-id", "data-productid", "data-pid", "data-item-id", "data-itemid"];

    private static readonly string[] Inputs = ["sku", "asin", "productcode", "product_code", "itemcode", "articlenumber", "product_id", "productid", "product-id", "pid", "item_id"];

    public static IEnumerable<CodeVote> Read(HtmlPage page) =>
        page.Elements.Select(x => (Element: x, Value: Value(x))).Where(x => x.Value is not null && !NeighbourWords.IsAside(x.Element, page))
            .Take(Most).Select(x => ProductCode.Of(x.Value)).OfType<string>().Select((x, i) => new CodeVote(x, i == 0 ? Weight : Weight / 2));

    private static string? Value(PageElement element)
    {
        if (element.AttributeCount == 0) return null;
        if (element.Name == "input") return element.Attribute("name") is { } name && Inputs.Contains(name, StringComparer.OrdinalIgnoreCase) ? element.Attribute("value") : null;
        foreach (var slice in element.Attributes)
        {
            if (slice.NameLength < 8 || slice.ValueLength is < 3 or > 40) continue;
            foreach (var attribute in Attributes)
                if (element.NameOf(slice).Equals(attribute, StringComparison.OrdinalIgnoreCase)) return element.ValueOf(slice);
        }
        return null;
    }
}
