using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A shop that answers programs with 429.</summary>
internal static class Meridian
{
    public static readonly ShopSite Site = new("meridian.localhost", "Meridian Watch Company", "en-US", "USD", new JsonLdTemplate())
    {
        Accent = "#1f2937",
        Refuses = true,
        Words = ShopWords.English("$", ["Watches", "Straps", "Service"]),
        Articles =
        [
            new("/watches/meridian-38", "Meridian 38 Automatic", 1150.00m)
            {
                Brand = "Meridian", Motif = Motif.Watch, Colour = new(34, 58, 94),
                Text = "A 38 mm steel case, a movement you can see, and three days without winding.",
            },
        ],
    };
}
