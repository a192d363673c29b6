using static PriceTracker.Shop.Pictures.Outline;

namespace PriceTracker.Shop.Pictures.Motifs;

internal static class Kitchen
{
    public static void Pan(Canvas canvas, Colour colour)
    {
        canvas.Shadow(44, 78, 34, 4);
        canvas.Fill(Line(64, 34, 90, 12, 8) - Circle(87, 14.5f, 1.8f), colour);
        canvas.Fill(Circle(42, 54, 32), colour);
        canvas.Fill(Ring(42, 54, 29, 2.4f), colour.Lighter(0.3f));
        canvas.Fill(Circle(42, 54, 26), colour.Darker(0.25f));
        canvas.Flat(Ellipse(34, 46, 10, 6), Colour.White, 0.12f);
    }

    public static void Kettle(Canvas canvas, Colour colour)
    {
        canvas.Shadow(48, 88, 30, 3);
        canvas.Fill(Line(30, 66, 15, 54, 5) | Line(15, 54, 12, 30, 4) | Line(12, 30, 6, 26, 3.4f), colour.Darker(0.15f));
        canvas.Fill(Line(68, 36, 84, 36, 5) | Line(84, 36, 86, 64, 5), Colour.Wood);
        canvas.Fill(Polygon(4, (34, 34), (64, 34), (74, 78), (26, 78)), colour);
        canvas.Fill(Box(32, 26, 34, 6, 3) | Circle(49, 23, 4), Colour.Ink);
        canvas.Fill(Box(22, 81, 56, 6, 2), Colour.Ink.Lighter(0.1f));
        canvas.Flat(Line(38, 42, 33, 70, 2.6f), Colour.White, 0.3f);
    }

    public static void Teapot(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 82, 32, 3);
        canvas.Fill(Ring(50, 38, 26, 3) & Above(40), colour.Darker(0.1f));
        canvas.Fill(Polygon(2, (20, 58), (8, 40), (14, 38), (30, 50)), colour);
        canvas.Fill(Ellipse(50, 58, 31, 22), colour);
        canvas.Fill(Ellipse(50, 38, 14, 4) | Circle(50, 33, 3.5f), colour.Lighter(0.15f));
        for (var row = 0; row < 3; row++)
            for (var dot = 0; dot < 9; dot++)
                canvas.Flat(Circle(28 + (dot * 5.5f), 50 + (row * 6), 1.1f), colour.Lighter(0.35f), 0.8f);
    }

    public static void Bowl(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 80, 28, 3);
        canvas.Fill(Box(38, 72, 24, 8, 2), new Colour(150, 124, 98));
        canvas.Fill(Ellipse(50, 42, 36, 34) & Below(42), colour);
        canvas.Flat((Ellipse(50, 42, 36, 34) & Below(42)) & (Circle(30, 84, 22) | Circle(66, 86, 20)), new Colour(158, 132, 104), 0.75f);
        canvas.Fill(Ellipse(50, 42, 36, 8), colour.Lighter(0.3f));
        canvas.Fill(Ellipse(50, 43, 32, 6), new Colour(120, 160, 84));
        canvas.Flat(Ellipse(44, 42, 10, 1.6f), Colour.White, 0.5f);
    }

    public static void Knife(Canvas canvas, Colour colour)
    {
        canvas.Shadow(52, 66, 38, 2);
        var blade = Polygon(1, (38, 40), (88, 40), (93, 46), (84, 58), (38, 58));
        canvas.Fill(blade, Colour.Steel);
        canvas.Flat(blade & Below(53), Colour.White, 0.55f);
        canvas.Flat(Box(44, 43, 9, 9, 0.5f), new Colour(110, 118, 128), 0.35f);
        canvas.Fill(Box(34, 39, 6, 14, 1), Colour.Ink);
        canvas.Fill(Box(6, 39.5f, 30, 12, 5), colour.Lighter(0.35f));
        canvas.Flat(Line(10, 44, 32, 43, 0.7f) | Line(12, 48, 33, 47.5f, 0.7f), colour, 0.6f);
    }

    public static void Mug(Canvas canvas, Colour colour)
    {
        canvas.Shadow(48, 86, 36, 3);
        var back = colour.Mix(new Colour(120, 150, 190), 0.6f);
        canvas.Fill(Ring(84, 46, 8, 4), back);
        canvas.Fill(Box(48, 28, 34, 38, 6), back);
        canvas.Fill(Ellipse(65, 30, 16, 4), back.Darker(0.35f));
        canvas.Fill(Ring(17, 64, 9, 4.4f), colour);
        canvas.Fill(Box(18, 44, 40, 42, 7), colour);
        canvas.Flat(Box(18, 66, 40, 20, 7), colour.Lighter(0.5f), 0.9f);
        canvas.Fill(Ellipse(38, 46, 19, 4.5f), new Colour(92, 58, 40));
    }
}
