using PriceTracker.Shop.Goods;
using PriceTracker.Shop.Prices;

namespace PriceTracker.Shop.Samples;

/// <summary>What a new instance is given to look at: products and the year they had. Nothing was checked between the two gap times.</summary>
public sealed record SampleCatalog(DateTimeOffset GapFrom, DateTimeOffset GapTo, IReadOnlyList<SampleProduct> Products)
{
    public static SampleCatalog Of(IReadOnlyList<ShopSite> sites, int port, DateTimeOffset now) => new(
        now.AddDays(-97.4), now.AddDays(-91.2), [.. Mixed(sites).Select(p => Sample(p.Site, p.Article, port, now))]);

    /// <summary>One of each shop in turn, so that neighbours differ.</summary>
    private static IEnumerable<(ShopSite Site, Article Article)> Mixed(IReadOnlyList<ShopSite> sites) =>
        sites.SelectMany(s => s.Articles.Select((a, i) => (Site: s, Article: a, Turn: i))).OrderBy(p => p.Turn).Select(p => (p.Site, p.Article));

    private static SampleProduct Sample(ShopSite site, Article article, int port, DateTimeOffset now) => new(
        $"http://{site.Host}:{port}{article.Path}",
        article.Title,
        article.Brand,
        site.Currency,
        article.ListPrice,
        article.TargetShare is { } share ? RetailPrice.Near(article.Price * share, article.Price, site.Currency) : null,
        PastYear.Of(article, site.Currency, now));
}
