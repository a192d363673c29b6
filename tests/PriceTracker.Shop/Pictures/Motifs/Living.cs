using static PriceTracker.Shop.Pictures.Outline;

namespace PriceTracker.Shop.Pictures.Motifs;

internal static class Living
{
    public static void Lamp(Canvas canvas, Colour colour)
    {
        canvas.Shadow(46, 88, 26, 3);
        canvas.Flat(Polygon(2, (52, 40), (84, 40), (96, 84), (42, 84)), new Colour(255, 232, 170), 0.45f);
        canvas.Fill(Line(32, 84, 40, 48, 3.4f) | Line(40, 48, 62, 24, 3.4f), colour);
        canvas.Fill(Circle(40, 48, 3.6f), Colour.Ink);
        canvas.Fill(Polygon(2, (60, 18), (74, 18), (84, 38), (52, 38)), colour.Darker(0.2f));
        canvas.Flat(Box(53, 37.5f, 30, 3, 1.5f), new Colour(255, 238, 190));
        canvas.Fill(Ellipse(32, 85, 18, 4), colour);
    }

    public static void Chair(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 90, 34, 3);
        canvas.Fill(Line(24, 62, 18, 89, 3.4f) | Line(74, 64, 82, 89, 3.4f) | Line(66, 66, 68, 86, 3) | Line(34, 64, 32, 86, 3), Colour.Wood);
        canvas.Fill(Polygon(5, (26, 18), (56, 14), (62, 52), (28, 54)), colour.Lighter(0.15f));
        canvas.Fill(Polygon(5, (24, 54), (74, 50), (80, 62), (26, 66)), colour);
        canvas.Fill(Line(20, 46, 62, 42, 3.4f) | Line(20, 46, 22, 62, 3.4f), Colour.Wood);
        canvas.Flat(Line(41, 20, 45, 48, 0.8f), colour.Darker(0.3f), 0.6f);
    }

    public static void Vase(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 90, 22, 3);
        canvas.Fill(Line(50, 40, 40, 12, 1.2f) | Line(51, 40, 56, 8, 1.2f) | Line(52, 40, 66, 18, 1.2f), new Colour(112, 122, 84));
        foreach (var (x, y) in new[] { (40f, 12f), (56f, 8f), (66f, 18f), (44f, 22f), (60f, 26f) })
            canvas.Fill(Ellipse(x, y, 3.2f, 4.4f), new Colour(226, 178, 130));
        canvas.Fill(Ellipse(50, 66, 24, 24) | Box(43, 36, 14, 16, 3), colour);
        canvas.Fill(Ellipse(50, 37, 9, 2.6f), colour.Darker(0.4f));
        canvas.Flat((Ellipse(50, 66, 24, 24) | Box(43, 36, 14, 16, 3)) & Below(70), colour.Lighter(0.55f), 0.8f);
        canvas.Flat(Ellipse(40, 56, 3, 8), Colour.White, 0.3f);
    }

    public static void Book(Canvas canvas, Colour colour)
    {
        canvas.Shadow(54, 90, 30, 2.5f);
        canvas.Fill(Box(27, 13, 52, 76, 1.5f), new Colour(238, 232, 218));
        canvas.Fill(Box(23, 10, 54, 77, 1.5f), colour);
        canvas.Flat(Box(23, 10, 5, 77, 1), colour.Darker(0.35f), 0.7f);
        canvas.Flat(Box(35, 20, 34, 3, 1) | Box(39, 27, 26, 3, 1), Colour.White, 0.9f);
        canvas.Flat(Circle(52, 53, 12), colour.Lighter(0.55f));
        canvas.Flat(Box(28, 53, 49, 21, 0) - Circle(40, 48, 14), colour.Darker(0.3f), 0.55f);
        canvas.Flat(Box(42, 79, 20, 2, 1), Colour.White, 0.7f);
    }

    public static void Pen(Canvas canvas, Colour colour)
    {
        canvas.Shadow(52, 80, 34, 2.5f);
        canvas.Fill(Polygon(0.5f, (12, 84), (18, 70), (26, 78)), Colour.Steel);
        canvas.Flat(Line(13, 83, 19, 77, 0.8f), Colour.Ink);
        canvas.Fill(Line(23, 73, 44, 52, 9), Colour.Ink);
        canvas.Fill(Line(42, 54, 84, 14, 12), colour);
        canvas.Fill(Line(46, 50, 49, 47, 12.6f), colour.Lighter(0.45f));
        canvas.Fill(Line(60, 27, 80, 8, 2.6f), colour.Lighter(0.4f));
        canvas.Flat(Line(50, 52, 84, 20, 1.6f), Colour.White, 0.35f);
    }

    public static void Parcel(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 82, 32, 3);
        canvas.Fill(Box(20, 32, 60, 48, 3), new Colour(198, 160, 116));
        canvas.Flat(Box(45, 32, 10, 48, 0), colour, 0.85f);
        canvas.Fill(Polygon(1, (20, 34), (30, 22), (70, 22), (80, 34)), new Colour(214, 180, 140));
    }
}
