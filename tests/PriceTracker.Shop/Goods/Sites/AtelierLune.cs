using System.Globalization;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A French pottery whose server takes its time.</summary>
internal static class AtelierLune
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly ShopSite Site = new("atelierlune.localhost", "Atelier Lune", "fr", "EUR", new RdfaTemplate())
    {
        Accent = "#5b4b8a",
        Delay = TimeSpan.FromSeconds(3.2),
        Words = new ShopWords(
            "Ajouter au panier", "En stock, expédié sous 48 h", "Rupture de stock", "Vous aimerez aussi", "Prix conseillé", "Panier",
            ["Vases", "Tasses", "Assiettes"], amount => amount.ToString("0.00", French) + " €"),
        Articles =
        [
            new("/fr/vase-galet", "Vase Galet en grès", 64.90m)
            {
                Brand = "Atelier Lune", Motif = Motif.Vase, Colour = new(150, 122, 170),
                Text = "Tourné à la main, émaillé à la cendre. Chaque pièce a sa forme.",
            },
            new("/fr/tasses-aube", "Tasses Aube, lot de deux", 38.00m)
            {
                Brand = "Atelier Lune", ListPrice = 44.00m, Motif = Motif.Mug, Colour = new(222, 150, 128),
                Text = "Deux tasses légères aux couleurs du petit matin.",
            },
        ],
    };
}
