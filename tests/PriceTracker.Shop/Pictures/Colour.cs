namespace PriceTracker.Shop.Pictures;

public readonly record struct Colour(float Red, float Green, float Blue)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Ink = new(38, 41, 46);
    public static readonly Colour Steel = new(196, 202, 210);
    public static readonly Colour Wood = new(158, 112, 72);

    public Colour Mix(Colour other, float share) => new(
        Red + ((other.Red - Red) * share), Green + ((other.Green - Green) * share), Blue + ((other.Blue - Blue) * share));

    public Colour Lighter(float share = 0.25f) => Mix(White, share);

    public Colour Darker(float share = 0.25f) => Mix(new Colour(0, 0, 0), share);
}
