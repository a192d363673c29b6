using static PriceTracker.Shop.Pictures.Outline;

namespace PriceTracker.Shop.Pictures.Motifs;

internal static class Outdoors
{
    public static void Tent(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 82, 42, 3);
        canvas.Flat(Polygon(0, (62, 40), (84, 60), (100, 48), (100, 78), (40, 78)), new Colour(140, 158, 170), 0.4f);
        canvas.Fill(Polygon(2, (46, 24), (92, 80), (58, 80)), colour.Darker(0.25f));
        canvas.Fill(Polygon(2, (46, 24), (10, 80), (66, 80)), colour);
        canvas.Fill(Polygon(1, (46, 40), (34, 80), (56, 80)), Colour.Ink);
        canvas.Fill(Polygon(0.5f, (46, 40), (56, 80), (61, 80)), colour.Lighter(0.4f));
        canvas.Flat(Line(46, 24, 4, 84, 0.6f) | Line(46, 24, 96, 84, 0.6f), Colour.Ink, 0.7f);
    }

    public static void Jacket(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 92, 26, 2);
        canvas.Fill(Line(30, 30, 17, 74, 13) | Line(70, 30, 83, 74, 13), colour.Darker(0.12f));
        canvas.Fill(Polygon(4, (32, 24), (68, 24), (72, 86), (28, 86)), colour);
        canvas.Fill(Ellipse(50, 20, 13, 11), colour.Darker(0.3f));
        canvas.Fill(Ellipse(50, 22, 8, 7), Colour.Ink);
        canvas.Flat(Line(50, 28, 50, 88, 1.2f), new Colour(244, 186, 80));
        canvas.Flat(Line(35, 62, 43, 56, 1) | Line(65, 62, 57, 56, 1), colour.Darker(0.5f));
        canvas.Flat(Box(58, 36, 8, 2.4f, 1), Colour.White, 0.85f);
    }

    public static void Boot(Canvas canvas, Colour colour)
    {
        canvas.Shadow(52, 88, 38, 2.5f);
        canvas.Fill(Polygon(4, (28, 20), (52, 20), (55, 50), (84, 64), (87, 78), (24, 78)), colour);
        canvas.Fill(Polygon(2, (66, 60), (86, 66), (88, 79), (64, 79)), Colour.Ink.Lighter(0.15f));
        canvas.Fill(Box(20, 78, 70, 8, 2.5f), Colour.Ink);
        for (var tread = 0; tread < 6; tread++)
            canvas.Fill(Box(22 + (tread * 11.5f), 84, 7, 4, 1), Colour.Ink);
        for (var lace = 0; lace < 5; lace++)
            canvas.Flat(Line(44, 27 + (lace * 7), 55 + (lace * 1.5f), 25 + (lace * 7), 1.6f), new Colour(226, 92, 60));
        canvas.Fill(Box(25, 14, 30, 8, 3), colour.Darker(0.35f));
    }

    public static void Backpack(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 91, 28, 2.5f);
        canvas.Fill(Ring(50, 16, 7, 3), Colour.Ink);
        canvas.Fill(Box(18, 48, 14, 34, 6) | Box(68, 48, 14, 34, 6), colour.Darker(0.3f));
        canvas.Fill(Box(26, 22, 48, 68, 13), colour);
        canvas.Fill(Box(25, 15, 50, 24, 10), colour.Lighter(0.12f));
        canvas.Fill(Box(32, 56, 36, 28, 7), colour.Darker(0.15f));
        canvas.Flat(Line(33, 64, 67, 64, 1.2f), new Colour(236, 178, 78));
        canvas.Fill(Box(37, 34, 4, 20, 1) | Box(59, 34, 4, 20, 1), Colour.Ink);
    }
}
