using PriceTracker.Shop.Pictures;

namespace PriceTracker.Shop.Goods;

/// <summary>Something a shop sells: what its page says, and how its price behaves.</summary>
public sealed record Article(string Path, string Title, decimal Price)
{
    public string Brand { get; init; } = "";
    public string Text { get; init; } = "";
    /// <summary>Struck through on the page.</summary>
    public decimal? ListPrice { get; init; }
    /// <summary>Of an accessory below it.</summary>
    public decimal? OtherPrice { get; init; }
    /// <summary>Another amount that stands at the buy button just as this one does.</summary>
    public decimal? RivalPrice { get; init; }
    public string Gtin { get; init; } = "";
    public Motif Motif { get; init; } = Motif.Parcel;
    public Colour Colour { get; init; } = new(90, 110, 140);
    public bool InStock { get; init; } = true;
    /// <summary>How long a price holds before it may move; null: chosen by the path.</summary>
    public TimeSpan? Rhythm { get; init; }
    /// <summary>The price at which the demo's person wants to hear, as a share of the usual price.</summary>
    public decimal? TargetShare { get; init; }

    public string PicturePath => $"/pictures{Path}.png";
}
