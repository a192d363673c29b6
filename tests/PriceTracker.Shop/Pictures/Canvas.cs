namespace PriceTracker.Shop.Pictures;

/// <summary>A square of 100 by 100 units to draw on, with smooth edges, light from above, and a shadow under things.</summary>
internal sealed class Canvas
{
    public const int Size = 400;
    private const float Unit = 100f / Size;
    private readonly Colour[] pixels = new Colour[Size * Size];

    public Canvas(Colour tint)
    {
        var (top, bottom) = (tint.Lighter(0.93f), tint.Lighter(0.8f));
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = top.Mix(bottom, i / Size / (float)Size);
    }

    public void Fill(Outline shape, Colour colour) => Paint(shape, y => colour.Lighter(0.16f).Mix(colour.Darker(0.14f), y / 100), 1, Unit);

    /// <summary>One tone, for prints and glass.</summary>
    public void Flat(Outline shape, Colour colour, float opacity = 1) => Paint(shape, _ => colour, opacity, Unit);

    public void Shadow(float x, float y, float rx, float ry) => Paint(Outline.Ellipse(x, y, rx, ry), _ => new Colour(30, 32, 40), 0.28f, 9);

    public byte[] ToPng()
    {
        var bytes = new byte[Size * Size * 3];
        for (var i = 0; i < pixels.Length; i++)
            (bytes[i * 3], bytes[(i * 3) + 1], bytes[(i * 3) + 2]) = (Byte(pixels[i].Red), Byte(pixels[i].Green), Byte(pixels[i].Blue));
        return Png.Of(bytes, Size, Size);
    }

    private static byte Byte(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    private void Paint(Outline shape, Func<float, Colour> colour, float opacity, float softness)
    {
        for (var row = 0; row < Size; row++)
        {
            var y = (row + 0.5f) * Unit;
            var here = colour(y);
            for (var column = 0; column < Size; column++)
            {
                var cover = Math.Clamp(0.5f - (shape.Distance((column + 0.5f) * Unit, y) / softness), 0, 1) * opacity;
                if (cover > 0)
                    pixels[(row * Size) + column] = pixels[(row * Size) + column].Mix(here, cover);
            }
        }
    }
}
