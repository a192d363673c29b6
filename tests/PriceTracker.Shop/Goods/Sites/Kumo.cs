using System.Globalization;
using PriceTracker.Shop.Pages;
using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods.Sites;

/// <summary>A Japanese shop for things made by hand.</summary>
internal static class Kumo
{
    public static readonly ShopSite Site = new("kumo.localhost", "雲工芸", "ja", "JPY", new PlainTemplate())
    {
        Accent = "#3b4a3f",
        Words = new ShopWords(
            "カートに入れる", "在庫あり", "在庫切れ", "こちらもおすすめ", "定価", "カート",
            ["茶道具", "台所道具", "文房具"], amount => amount.ToString("#,0", CultureInfo.InvariantCulture) + "円"),
        Articles =
        [
            new("/items/1042", "南部鉄器 急須 0.6L", 12000m)
            {
                Brand = "岩鋳堂", Motif = Motif.Teapot, Colour = new(44, 48, 52), TargetShare = 0.95m,
                Text = "盛岡の職人が一つずつ鋳造した鉄の急須。お湯がまろやかになります。",
            },
            new("/items/1077", "美濃焼 抹茶碗 霞", 4800m)
            {
                Brand = "霞窯", Motif = Motif.Bowl, Colour = new(120, 140, 122),
                Text = "手びねりの抹茶碗。灰釉のやわらかな緑。",
            },
            new("/items/1101", "三徳包丁 165mm 青紙鋼", 16500m)
            {
                Brand = "堺刃物", Motif = Motif.Knife, Colour = new(96, 66, 48), Rhythm = TimeSpan.FromSeconds(90),
                Text = "青紙二号を鍛えた三徳包丁。朴の木の柄つき。",
            },
            new("/items/1120", "真鍮 万年筆 中字", 22000m)
            {
                Brand = "雲工芸", Motif = Motif.Pen, Colour = new(176, 138, 60),
                Text = "真鍮削り出しの万年筆。使うほどに色が深まります。",
            },
        ],
    };
}
