using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>An American shop for the home.</summary>
internal static class Homestead
{
    public static readonly ShopSite Site = new("homestead.localhost", "Homestead Supply", "en-US", "USD", new MicrodataTemplate())
    {
        Accent = "#7a4a21",
        Words = ShopWords.English("$", ["New arrivals", "Kitchen", "Lighting", "Furniture"]),
        Articles =
        [
            new("/products/cast-iron-skillet-12", "Hearthline 12-Inch Cast Iron Skillet", 44.99m)
            {
                Brand = "Hearthline", ListPrice = 59.99m, Gtin = "0012345678905", Motif = Motif.Pan, Colour = new(52, 54, 58), Rhythm = TimeSpan.FromSeconds(75),
                Text = "Pre-seasoned with flax oil, poured in one piece, and good for the next hundred years.",
            },
            new("/products/gooseneck-kettle", "Brewster Gooseneck Electric Kettle, 1 Quart", 89.00m)
            {
                Brand = "Brewster", Gtin = "0012345678912", Motif = Motif.Kettle, Colour = new(38, 84, 74), TargetShare = 0.95m,
                Text = "Holds the temperature to a degree and pours as slowly as you like.",
            },
            new("/products/walnut-desk-lamp", "Marlow Walnut Desk Lamp", 129.00m)
            {
                Brand = "Marlow", Gtin = "0012345678929", Motif = Motif.Lamp, Colour = new(128, 84, 52),
                Text = "Solid walnut, a linen cord, and a shade that keeps the light on the page.",
            },
            new("/products/alder-lounge-chair", "Alder Lounge Chair, Oatmeal", 349.00m)
            {
                Brand = "Alder & Sons", ListPrice = 429.00m, Gtin = "0012345678936", Motif = Motif.Chair, Colour = new(186, 152, 108), InStock = false,
                Text = "A low chair for long evenings. Ships flat, goes together with four bolts.",
            },
        ],
    };
}
