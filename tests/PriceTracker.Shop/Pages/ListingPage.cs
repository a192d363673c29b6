using PriceTracker.Shop.Goods;

namespace PriceTracker.Shop.Pages;

/// <summary>A shelf of several products: no product itself.</summary>
internal static class ListingPage
{
    public static Html Of(ShopSite site, IEnumerable<(Article Article, decimal Price)> tiles) => PageFrame.Around(
        site, site.Words.Departments[0], new Html(""), Html.Of($"""
        <div class="listing"><h1>{site.Words.Departments[0]}</h1><ul class="product-list">{Html.Join(tiles.Select(t => PageFrame.Tile(site, t.Article, t.Price)))}</ul></div>
        """));
}
