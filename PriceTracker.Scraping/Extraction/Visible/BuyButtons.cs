using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>Finds the buttons that put the page's product in the cart.</summary>
public static class BuyButtons
{
    public static List<PageElement> Find(HtmlPage page) =>
        page.Elements.Where(x => IsButton(x, page) && !NeighbourWords.IsAside(x, page)).Take(60).ToList();

    private static bool IsButton(PageElement element, HtmlPage page)
    {
        if (element.Name is not ("button" or "input" or "a" or "span" or "div")) return false;
        if (element.Name == "input" && element.Attribute("type") is not ("submit" or "button" or "image")) return false;
        if (element.Name is "span" or "div" && !element.Marks.Contains(" btn ") && !element.Marks.Contains(" button ") && !BuyWords.InMarks(element.Marks)) return false;
        if (element.TextEnd - element.TextStart > 120) return false;
        var label = element.Attribute("value") ?? element.Attribute("aria-label") ?? element.Attribute("title") ?? element.Attribute("alt");
        return BuyWords.OnLabel(page.TextOf(element, 80)) || BuyWords.OnLabel(label ?? "") || BuyWords.InMarks(element.Marks);
    }
}
