using PriceTracker.Shop.Goods.Sites;

namespace PriceTracker.Shop.Goods;

/// <summary>All shops there are.</summary>
internal static class Town
{
    public static readonly IReadOnlyList<ShopSite> Sites =
        [Nordlicht.Site, Homestead.Site, FoxAndQuill.Site, Gipfelwerk.Site, Kumo.Site, AtelierLune.Site, Meridian.Site, TestShops.Corner, TestShops.Bazaar, TestShops.Arcade, TestShops.Pavilion];

    public static ShopSite? Find(string host) => Sites.FirstOrDefault(s => s.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
}
