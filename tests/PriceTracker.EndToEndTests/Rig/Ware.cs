using PriceTracker.Shop;
using PriceTracker.Shop.Goods;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>One article on a shelf that belongs to one test.</summary>
public sealed class Ware
{
    public const string Corner = "corner.localhost";
    public const string Bazaar = "bazaar.localhost";
    public const string Arcade = "arcade.localhost";
    private readonly ShopServer shops;
    private readonly string host;

    private Ware(ShopServer shops, string host, Article article)
    {
        this.shops = shops;
        this.host = host;
        Article = article;
        shops.Shelf.Put(host, article);
    }

    public Article Article { get; }
    public string Title => Article.Title;
    public string Url => shops.Url(host, Article.Path);

    public static Ware Put(ShopServer shops, string title, decimal price, string host = Corner, Func<Article, Article>? with = null)
    {
        var article = new Article($"/things/{Guid.NewGuid():N}", title, price) { Brand = "Corner", Text = "A thing to be tested with.", Motif = Motif.Parcel };
        return new Ware(shops, host, with is null ? article : with(article));
    }

    public void CostsNow(decimal price) => shops.Shelf.SetPrice(host, Article.Path, price);

    public void IsNow(Condition condition) => shops.Shelf.SetCondition(host, Article.Path, condition);
}
