using System.Globalization;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A Japanese shop for things made by hand, named for buyers abroad.</summary>
internal static class Kumo
{
    public static readonly ShopSite Site = new("kumo.localhost", "雲工芸 Kumo", "ja", "JPY", new PlainTemplate())
    {
        Accent = "#3b4a3f",
        Words = new ShopWords(
            "カートに入れる", "在庫あり", "在庫切れ", "こちらもおすすめ", "定価", "カート",
            ["茶道具", "台所道具", "文房具"], amount => amount.ToString("#,0", CultureInfo.InvariantCulture) + "円"),
        Articles =
        [
            new("/items/1042", "Nambu Tetsubin iron teapot 0.6 L", 12000m)
            {
                Brand = "Iwachu-do", Motif = Motif.Teapot, Colour = new(44, 48, 52), TargetShare = 0.95m,
                Text = "盛岡の職人が一つずつ鋳造した鉄の急須。お湯がまろやかになります。",
            },
            new("/items/1077", "Minoyaki matcha bowl Kasumi", 4800m)
            {
                Brand = "Kasumi-gama", Motif = Motif.Bowl, Colour = new(120, 140, 122),
                Text = "手びねりの抹茶碗。灰釉のやわらかな緑。",
            },
            new("/items/1101", "Santoku knife 165 mm, Aogami steel", 16500m)
            {
                Brand = "Sakai Hamono", Motif = Motif.Knife, Colour = new(96, 66, 48), Rhythm = TimeSpan.FromSeconds(90),
                Text = "青紙二号を鍛えた三徳包丁。朴の木の柄つき。",
            },
            new("/items/1120", "Brass fountain pen, medium nib", 22000m)
            {
                Brand = "Kumo", Motif = Motif.Pen, Colour = new(176, 138, 60), TargetShare = 1.04m,
                Text = "真鍮削り出しの万年筆。使うほどに色が深まります。",
            },
        ],
    };
}
