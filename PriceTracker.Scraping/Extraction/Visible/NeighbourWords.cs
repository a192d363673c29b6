using System.Buffers;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>Tells parts of a page that are about something else: other products, the cart, header and footer.</summary>
public static class NeighbourWords
{
    private const int Levels = 14;

    private static readonly SearchValues<string> Words = SearchValues.Create([
        " related", " similar", "recommend", "upsell", "up sell", "crosssell", "cross sell", "carousel", "slider", " swiper", " slick", " owl ", "also ", "bought", " viewed", "recently", "recent ",
        "accessor", " bundle", "sponsor", " advert", " ads ", " ad ", " banner", "footer", "minicart", "mini cart", " mini basket", "cart summary", "cart popup", "cart modal", "cart drawer", "cart items", "header cart", "cart header", "top cart", "cart preview", "cart dropdown", "cart block", "basket summary", "wishlist", "compare list", " comp chart", " comparison", "compare product", "compare table", "result card", "results grid", "search result",
        "sidebar", "side bar", " aside ", " widget", "bestsell", "best sell", " popular", "most sold", "newsletter", " megamenu", "navigation", " navbar", " nav ", " menu ", "dropdown menu", "breadcrumb", "comments",
        " review", "cookie", " modal suggest", "teaser", " promo ", "frequently", "complement", "together", " suggestion", "product list", "products list", "product grid", "products grid", "product item", "product card", "product tile",
        "product miniature", "other products", "otherproducts", "more products", " xsell", " alsobought", "thumbnail", " more from", "history", "featured", "latest", " listings", "listing grid", "listing card", "lookalike", "look alike", "minicard", "mini card", "other offer", "panel offer", "other seller", "lastseen", "last seen", "ähnlich", "zubehör",
    ], StringComparison.Ordinal);

    /// <summary>Whether the element or what holds it is named as something beside the product.</summary>
    public static bool IsAside(PageElement element, HtmlPage page)
    {
        if (IsAsidePart(element)) return true;
        foreach (var ancestor in element.Ancestors(Levels))
        {
            if (ancestor.Name is "body" or "html") return false;
            // What holds half the page is a wrapper, whatever its name.
            if (ancestor.End - ancestor.Index < 1_500 && IsAsidePart(ancestor) && !HoldsHeading(ancestor, page)) return true;
        }
        return false;
    }

    private static bool IsAsidePart(PageElement element) =>
        element.IsAsidePart ??= element.Name is "footer" or "nav" or "aside" || (element.Marks.AsSpan().ContainsAny(Words) && !BuyWords.InMarks(element.Marks));

    private static bool HoldsHeading(PageElement element, HtmlPage page) => page.Heading.Element is { } heading && element.Contains(heading);
}
