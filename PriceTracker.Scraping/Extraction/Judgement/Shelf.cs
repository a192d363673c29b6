using System.Buffers;
using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>How far a page looks like a shelf of products rather than one of them.</summary>
public sealed record Shelf(bool IsDeclared, bool IsCertain, bool IsLikely)
{
    private static readonly string[] SearchMarks = ["/search", "/suche", "/busca", "/recherche", "/buscar", "/ricerca", "/hledani", "/szukaj", "/poisk", "?q=", "&q=", "?s=", "?query=", "search.", "?search", "searchresult", "search_results"];

    private static readonly SearchValues<string> ToolbarMarks = SearchValues.Create([" sort by ", " sortby ", " sorting ", " sort order ", " toolbar sorter ", " facets ", " facet ", " filters ", " layered ", " pagination ", " pager ", " products grid ", " product grid ", " product list ", " productlist ", " search results ", " category products ", " plp "], StringComparison.Ordinal);

    public static Shelf Of(HtmlPage page, IReadOnlyList<Claim> claims)
    {
        var named = claims.Where(x => x.IsProduct && x.Title is not null && x.Channel is ChannelNames.JsonLd or ChannelNames.Microdata or ChannelNames.Rdfa).ToList();
        var titles = named.Select(x => x.Title).Distinct().Count();
        var relevant = named.Exists(x => !x.IsNeighbour && x.Weight > 0.7);
        var search = IsSearch(page.Url);
        var toolbars = page.Elements.Count(x => x.AttributeCount > 0 && x.Marks.AsSpan().ContainsAny(ToolbarMarks));
        var prices = page.Prices.Spots.Select(x => x.Reading.Amount).Distinct().Count();
        var best = page.Prices.Spots.Where(x => x is { IsOld: false, IsExtra: false }).Select(x => x.Score).DefaultIfEmpty().Max();
        var row = page.Prices.Spots.Where(x => !x.IsExtra).Select(x => x.Alike).DefaultIfEmpty().Max();
        var alone = page.Prices.Spots.Where(x => x is { IsOld: false, IsExtra: false, IsAside: false, Alike: < 4 }).Select(x => x.Score).DefaultIfEmpty().Max();
        return new Shelf(
            search && titles != 1 && prices >= 3,
            titles >= 4 && !relevant,
            (prices >= 6 && toolbars >= 2 && best < 0.68) || (prices >= 10 && best < 0.55) || (row >= 6 && alone < 0.62) || (search && prices >= 2 && best < 0.7));
    }

    private static bool IsSearch(Uri url) =>
        Array.Exists(SearchMarks, x => url.PathAndQuery.Contains(x, StringComparison.OrdinalIgnoreCase));
}
