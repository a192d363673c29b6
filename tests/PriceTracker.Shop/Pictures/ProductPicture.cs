using System.Collections.Concurrent;
using PriceTracker.Shop.Pictures.Motifs;

namespace PriceTracker.Shop.Pictures;

/// <summary>Draws a product once and keeps the picture.</summary>
internal static class ProductPicture
{
    private static readonly ConcurrentDictionary<(Motif Motif, Colour Colour), Lazy<byte[]>> Drawn = new();

    public static byte[] Of(Motif motif, Colour colour) => Drawn.GetOrAdd((motif, colour), key => new Lazy<byte[]>(() => Draw(key.Motif, key.Colour))).Value;

    private static byte[] Draw(Motif motif, Colour colour)
    {
        var canvas = new Canvas(colour);
        Action<Canvas, Colour> draw = motif switch
        {
            Motif.Headphones => Electronics.Headphones,
            Motif.Laptop => Electronics.Laptop,
            Motif.Monitor => Electronics.Monitor,
            Motif.Speaker => Electronics.Speaker,
            Motif.Camera => Electronics.Camera,
            Motif.Watch => Electronics.Watch,
            Motif.Pan => Kitchen.Pan,
            Motif.Kettle => Kitchen.Kettle,
            Motif.Teapot => Kitchen.Teapot,
            Motif.Bowl => Kitchen.Bowl,
            Motif.Knife => Kitchen.Knife,
            Motif.Mug => Kitchen.Mug,
            Motif.Lamp => Living.Lamp,
            Motif.Chair => Living.Chair,
            Motif.Vase => Living.Vase,
            Motif.Book => Living.Book,
            Motif.Pen => Living.Pen,
            Motif.Tent => Outdoors.Tent,
            Motif.Jacket => Outdoors.Jacket,
            Motif.Boot => Outdoors.Boot,
            Motif.Backpack => Outdoors.Backpack,
            _ => Living.Parcel,
        };
        draw(canvas, colour);
        return canvas.ToPng();
    }
}
