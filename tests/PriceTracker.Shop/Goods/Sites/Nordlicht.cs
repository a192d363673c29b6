using System.Globalization;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A German shop for electronics.</summary>
internal static class Nordlicht
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static readonly ShopSite Site = new("nordlicht.localhost", "Nordlicht Elektronik", "de", "EUR", new JsonLdTemplate())
    {
        Accent = "#0f4c81",
        Words = new ShopWords(
            "In den Warenkorb", "Auf Lager. Lieferung morgen.", "Derzeit nicht lieferbar", "Passend dazu", "UVP", "Warenkorb",
            ["Angebote", "Audio", "Computer", "Foto"], amount => amount.ToString("#,0.00", German) + " €"),
        Articles =
        [
            new("/p/aurora-x2-kopfhoerer", "Aurora X2 Kopfhörer mit Geräuschunterdrückung", 249.00m)
            {
                Brand = "Aurora", ListPrice = 299.00m, Gtin = "4006381333931", Motif = Motif.Headphones, Colour = new(43, 62, 92), Rhythm = TimeSpan.FromSeconds(48), TargetShare = 0.9m,
                Text = "Bis zu 38 Stunden Musik, Schnellladen in zehn Minuten und ein Klang, der auch im Zug leise Stellen leise lässt.",
            },
            new("/p/fjord-14-notebook", "Fjord 14 Notebook, 16 GB RAM, 512 GB SSD", 1299.00m)
            {
                Brand = "Fjord", Gtin = "4006381333948", Motif = Motif.Laptop, Colour = new(122, 134, 150), TargetShare = 0.92m,
                Text = "Ein leises Notebook aus Aluminium mit mattem 14-Zoll-Bildschirm und einem Akku für den ganzen Tag.",
            },
            new("/p/polar-27-monitor", "Polar 27 Monitor, 4K, USB-C", 389.00m)
            {
                Brand = "Polar", ListPrice = 449.00m, Gtin = "4006381333955", Motif = Motif.Monitor, Colour = new(48, 108, 156),
                Text = "27 Zoll, 3840 mal 2160 Bildpunkte, ein Kabel für Bild und Strom.",
            },
            new("/p/sonde-mini-lautsprecher", "Sonde mini Lautsprecher, wasserdicht", 79.95m)
            {
                Brand = "Sonde", Gtin = "4006381333962", Motif = Motif.Speaker, Colour = new(196, 84, 60),
                Text = "Klein genug für die Jackentasche, laut genug für den Strand.",
            },
            new("/p/linse-m4-kamera", "Linse M4 Systemkamera mit 35-mm-Objektiv", 1049.00m)
            {
                Brand = "Linse", Gtin = "4006381333979", Motif = Motif.Camera, Colour = new(56, 58, 62), TargetShare = 0.97m,
                Text = "26 Megapixel, ein heller Sucher und Knöpfe, die man ohne Hinsehen findet.",
            },
        ],
    };
}
