using System.Globalization;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A Swiss shop for mountain gear that gives machines nothing to read.</summary>
internal static class Gipfelwerk
{
    private static readonly NumberFormatInfo Swiss = new() { NumberGroupSeparator = "'", NumberDecimalSeparator = "." };

    public static readonly ShopSite Site = new("gipfelwerk.localhost", "Gipfelwerk", "de-CH", "CHF", new PlainTemplate())
    {
        Accent = "#b3261e",
        Words = new ShopWords(
            "In den Warenkorb", "An Lager, in zwei Tagen bei dir.", "Ausverkauft", "Das könnte dir auch gefallen", "statt", "Warenkorb",
            ["Zelte", "Jacken", "Schuhe", "Rucksäcke"], amount => "CHF " + amount.ToString("#,0.00", Swiss)),
        Articles =
        [
            new("/de/zelte/arven-2", "Arven 2 Trekkingzelt für zwei Personen", 1049.95m)
            {
                Brand = "Bergform", Motif = Motif.Tent, Colour = new(214, 120, 42), TargetShare = 0.95m,
                Text = "1,6 Kilogramm, in sechs Minuten aufgebaut, sturmfest bis zur Baumgrenze und ein Stück darüber.",
            },
            new("/de/jacken/foehn-shell", "Föhn Hardshelljacke, dreilagig", 389.90m)
            {
                Brand = "Bergform", ListPrice = 459.90m, Motif = Motif.Jacket, Colour = new(32, 96, 140),
                Text = "Dicht von aussen, trocken von innen, leise beim Gehen.",
            },
            new("/de/schuhe/grat-gtx", "Grat Bergschuh, steigeisenfest", 259.00m)
            {
                Brand = "Steig", Motif = Motif.Boot, Colour = new(116, 82, 56),
                Text = "Leder aus dem Val Müstair, eine Sohle für Fels und Firn.",
            },
            new("/de/rucksaecke/tour-45", "Tour 45 Rucksack", 199.95m)
            {
                Brand = "Steig", Motif = Motif.Backpack, Colour = new(58, 110, 78), TargetShare = 0.93m,
                Text = "45 Liter, ein Tragsystem, das mitgeht, und Taschen, wo man sie sucht.",
            },
        ],
    };
}
