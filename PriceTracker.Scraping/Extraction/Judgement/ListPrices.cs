using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Finds the former price that is claimed beside the price.</summary>
public static class ListPrices
{
    private const int Reach = 250;
    private const decimal Most = 20;

    public static decimal? Of(decimal price, IReadOnlyList<Claim> claims, HtmlPage page)
    {
        var declared = claims.Where(x => x.Price == price && !x.IsNeighbour).Select(x => x.ListPrice).FirstOrDefault(x => x is not null);
        return Above(declared, price) ?? Above(Printed(price, page), price);
    }

    private static decimal? Printed(decimal price, HtmlPage page)
    {
        var spots = page.Prices.Spots;
        var anchor = spots.Where(x => x.Reading.Amount == price && !x.IsAside).MaxBy(x => x.Score);
        return anchor is null ? null : spots
            .Where(x => x is { IsOld: true, IsExtra: false, IsAside: false } && x.Reading.Amount > price && Math.Abs(x.Element.TextStart - anchor.Element.TextStart) < Reach)
            .OrderBy(x => Math.Abs(x.Element.TextStart - anchor.Element.TextStart))
            .Select(x => (decimal?)x.Reading.Amount).FirstOrDefault();
    }

    private static decimal? Above(decimal? list, decimal price) => list > price && list < price * Most ? list : null;
}
