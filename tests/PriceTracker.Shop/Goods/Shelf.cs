using System.Collections.Concurrent;
using PriceTracker.Shop.Prices;

namespace PriceTracker.Shop.Goods;

/// <summary>What stands in the shops right now: articles, prices set by hand over the schedule, and what a test did to a page.</summary>
public sealed class Shelf(IReadOnlyList<ShopSite> sites, bool moves, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Host, string Path), Article> articles = new(
        sites.SelectMany(s => s.Articles.Select(a => KeyValuePair.Create((s.Host, a.Path), a))));

    private readonly ConcurrentDictionary<(string Host, string Path), decimal> handPrices = new();
    private readonly ConcurrentDictionary<(string Host, string Path), Condition> conditions = new();

    public Article? Find(string host, string path) => articles.GetValueOrDefault((host, path));

    public IReadOnlyList<Article> Of(string host) =>
        [.. articles.Where(p => p.Key.Host == host).Select(p => p.Value).OrderBy(a => a.Path, StringComparer.Ordinal)];

    public void Put(string host, Article article) => articles[(host, article.Path)] = article;

    public void SetPrice(string host, string path, decimal price) => handPrices[(host, path)] = price;

    public void SetCondition(string host, string path, Condition condition) => conditions[(host, path)] = condition;

    public Condition ConditionOf(string host, string path) => conditions.GetValueOrDefault((host, path));

    public decimal PriceOf(ShopSite site, Article article) =>
        handPrices.TryGetValue((site.Host, article.Path), out var price) ? price
        : moves ? PriceSchedule.At(article, site.Currency, clock.GetUtcNow())
        : article.Price;
}
