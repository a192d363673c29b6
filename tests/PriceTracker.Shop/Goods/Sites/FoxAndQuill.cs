using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A British bookshop, with a corner that robots may not read.</summary>
internal static class FoxAndQuill
{
    public static readonly ShopSite Site = new("foxandquill.localhost", "Fox & Quill", "en-GB", "GBP", new MetaTemplate())
    {
        Accent = "#8c2f39",
        Robots = "User-agent: *\nDisallow: /private\nDisallow: /cart\n",
        Words = ShopWords.English("£", ["Fiction", "Nature", "History", "Signed copies"]) with { Buy = "Add to basket", Cart = "Basket", Instead = "RRP" },
        Articles =
        [
            new("/book/the-salt-road", "The Salt Road", 18.99m)
            {
                Brand = "Imogen Hartley", ListPrice = 22.00m, Motif = Motif.Book, Colour = new(30, 78, 96), TargetShare = 0.85m,
                Text = "Three sisters inherit a saltworks and a debt. A novel of weather, work and what is owed.",
            },
            new("/book/a-field-guide-to-fog", "A Field Guide to Fog", 14.99m)
            {
                Brand = "Tobias Wren", Motif = Motif.Book, Colour = new(112, 128, 120),
                Text = "Haar, fret, smirr and brume: forty kinds of fog and where to stand in them.",
            },
            new("/book/the-cartographers-winter", "The Cartographer's Winter", 22.00m)
            {
                Brand = "Mairi Sinclair", ListPrice = 25.00m, Motif = Motif.Book, Colour = new(142, 52, 48), TargetShare = 1.05m,
                Text = "Snowed in at the edge of the map, a surveyor draws what she cannot see.",
            },
            new("/book/small-engines-large-hearts", "Small Engines, Large Hearts", 9.99m)
            {
                Brand = "Dev Patel-Moss", Motif = Motif.Book, Colour = new(206, 148, 44),
                Text = "A repair shop in Hull, told in forty broken things.",
            },
        ],
    };
}
