using PriceTracker.Shop.Goods;

namespace PriceTracker.Shop.Pages;

/// <summary>One product as it stands on the shelf now, with what else the shop shows beside it.</summary>
public sealed record ProductPage(ShopSite Site, Article Article, decimal Price, bool InStock, string Origin, IReadOnlyList<(Article Article, decimal Price)> Related)
{
    public ShopWords Words => Site.Words;
    public string Url => Origin + Article.Path;
    public string Picture => Origin + Article.PicturePath;
    public string PriceText => Words.Price(Price);
    public string? ListPriceText => Article.ListPrice is { } list && list > Price ? Words.Price(list) : null;
    public string Stock => InStock ? Words.InStock : Words.SoldOut;
    /// <summary>The amount as machines read it.</summary>
    public string Amount => Price.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
    public string StockUrl => InStock ? "https://schema.org/InStock" : "https://schema.org/OutOfStock";
}
