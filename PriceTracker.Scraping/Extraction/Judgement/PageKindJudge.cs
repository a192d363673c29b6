using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Says what a page is, from what it declares and what it shows.</summary>
public static class PageKindJudge
{
    private const double PriceSeen = 0.58;
    private const double PriceGuessed = 0.5;
    private const double NamedInState = 0.85;

    public static PageKind Of(HtmlPage page, IReadOnlyList<Claim> claims)
    {
        var product = claims.FirstOrDefault(x => x is { IsProduct: true, IsNeighbour: false, Weight: > 0.45 } && (HasPrice(x, page) || x.Availability != Availability.Unknown) && x.Channel != ChannelNames.Meta);
        var shelf = Shelf.Of(page, claims);
        if (product is null && PageNotices.IsBlocked(page)) return PageKind.Blocked;
        if (product is null && PageNotices.IsNotFound(page)) return PageKind.NotFound;
        if (shelf.IsDeclared) return PageKind.Listing;
        if (product is not null) return shelf.IsCertain ? PageKind.Listing : PageKind.Product;
        if (shelf.IsCertain && !(page.Prices.BuyButtons.Count > 0 && Best(page) >= PriceSeen)) return PageKind.Listing;
        if (StockPhrases.SaysUnavailable(page) && page.Meta("og:type") is not "article") return PageKind.Product;
        if (shelf.IsLikely) return PageKind.Listing;
        if (ArticleSigns.AreOn(page)) return PageKind.Article;
        return IsShown(page, claims) ? PageKind.Product : PageKind.Other;
    }

    private static bool HasPrice(Claim claim, HtmlPage page) => claim.Price > 0 || (claim.Price == 0 && page.Hints.AllowZeroPrice);

    private static double Best(HtmlPage page) => page.Prices.Spots.Where(x => !x.IsOld).Select(x => x.Score).DefaultIfEmpty().Max();

    // No data says product: a price beside a heading and a buy button does.
    private static bool IsShown(HtmlPage page, IReadOnlyList<Claim> claims)
    {
        var best = Best(page);
        var declared = claims.Any(x => x.Channel is ChannelNames.Meta or ChannelNames.Microdata or ChannelNames.Rdfa or ChannelNames.JsonLd && x is { Price: > 0, IsNeighbour: false })
            || claims.Any(x => x is { Channel: ChannelNames.State, Price: > 0, IsNeighbour: false, Weight: > NamedInState });
        var buttons = page.Prices.BuyButtons.Count > 0;
        return declared || best >= PriceSeen || (buttons && best >= PriceGuessed) || (buttons && page.Meta("og:type")?.Contains("product", StringComparison.OrdinalIgnoreCase) == true);
    }
}
