using PriceTracker.Scraping.Extraction.Pages;
using PriceTracker.Scraping.Extraction.Schema;

namespace PriceTracker.Scraping.Extraction.Channels;

/// <summary>The value of an annotated element: its machine attribute, else its text.</summary>
public static class MarkupValue
{
    public static SchemaValue Of(HtmlPage page, PageElement element)
    {
        var machine = element.Attribute("content") ?? element.Name switch
        {
            "a" or "link" or "area" => element.Attribute("href"),
            "img" or "source" or "iframe" => element.Attribute("src") ?? element.Attribute("data-src"),
            "data" or "meter" => element.Attribute("value"),
            "time" => element.Attribute("datetime"),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(machine)
            ? new SchemaValue(page.TextOf(element, PlainText.LongestTitle), null, IsMachine: false, element)
            : new SchemaValue(machine.Trim(), null, IsMachine: true, element);
    }
}
