using static PriceTracker.Shop.Pictures.Outline;

namespace PriceTracker.Shop.Pictures.Motifs;

internal static class Electronics
{
    public static void Headphones(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 86, 32, 3);
        canvas.Fill(Ring(50, 48, 30, 6) & Above(52), colour.Darker());
        canvas.Fill(Ring(50, 48, 27.5f, 2) & Above(46), colour.Lighter(0.4f));
        canvas.Fill(Box(13, 46, 15, 34, 7) | Box(72, 46, 15, 34, 7), colour);
        canvas.Fill(Box(24, 48, 8, 30, 4) | Box(68, 48, 8, 30, 4), Colour.Ink);
        canvas.Flat(Box(16, 52, 2, 20, 1) | Box(75, 52, 2, 20, 1), Colour.White, 0.35f);
    }

    public static void Laptop(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 80, 42, 3);
        canvas.Fill(Box(20, 22, 60, 44, 3), colour.Darker(0.3f));
        canvas.Flat(Box(22.5f, 24.5f, 55, 37, 1), new Colour(28, 52, 92));
        canvas.Flat(Box(22.5f, 24.5f, 55, 37, 1) & (Circle(38, 74, 30) | Circle(70, 80, 34)), new Colour(94, 166, 190), 0.8f);
        canvas.Flat(Circle(64, 35, 4), new Colour(246, 214, 140));
        canvas.Fill(Polygon(1, (20, 66), (80, 66), (91, 77), (9, 77)), colour.Lighter(0.35f));
        canvas.Flat(Polygon(0, (26, 68), (74, 68), (78, 73), (22, 73)), Colour.Ink, 0.75f);
        canvas.Fill(Box(9, 76.5f, 82, 3, 1.5f), colour);
    }

    public static void Monitor(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 86, 22, 2.5f);
        canvas.Fill(Box(46, 66, 8, 18), Colour.Steel);
        canvas.Fill(Box(32, 82, 36, 4, 2), Colour.Steel.Darker(0.15f));
        canvas.Fill(Box(9, 18, 82, 50, 2.5f), Colour.Ink);
        canvas.Flat(Box(11, 20, 78, 45, 1), colour);
        canvas.Flat(Box(11, 20, 78, 45, 1) & (Polygon(0, (11, 65), (36, 36), (58, 65)) | Polygon(0, (40, 65), (66, 30), (96, 65))), colour.Darker(0.4f));
        canvas.Flat(Circle(26, 30, 4), new Colour(255, 236, 190));
    }

    public static void Speaker(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 84, 26, 3);
        canvas.Fill(Box(26, 22, 48, 62, 14), colour);
        canvas.Fill(Circle(50, 58, 18), colour.Darker(0.45f));
        canvas.Fill(Circle(50, 58, 12), Colour.Ink);
        canvas.Fill(Circle(50, 58, 5), Colour.Ink.Lighter(0.2f));
        canvas.Flat(Circle(43, 32, 2) | Circle(50, 32, 2) | Circle(57, 32, 2), Colour.White, 0.85f);
        canvas.Fill(Line(66, 24, 80, 12, 2.4f), Colour.Ink);
    }

    public static void Camera(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 80, 38, 3);
        canvas.Fill(Polygon(2, (38, 30), (42, 22), (58, 22), (62, 30)), colour.Darker());
        canvas.Fill(Box(14, 28, 72, 50, 6), colour);
        canvas.Fill(Box(14, 28, 72, 13, 5), Colour.Steel);
        canvas.Fill(Box(20, 23, 11, 6, 2) | Circle(76, 27, 4), Colour.Steel.Darker());
        canvas.Fill(Circle(50, 56, 21), Colour.Ink);
        canvas.Fill(Ring(50, 56, 17, 2), Colour.Steel.Darker(0.3f));
        canvas.Fill(Circle(50, 56, 12), new Colour(36, 58, 98));
        canvas.Flat(Circle(45, 51, 4), Colour.White, 0.7f);
        canvas.Flat(Circle(55, 61, 2), new Colour(190, 150, 220), 0.8f);
    }

    public static void Watch(Canvas canvas, Colour colour)
    {
        canvas.Shadow(50, 93, 16, 2);
        canvas.Fill(Polygon(2, (38, 8), (62, 8), (65, 40), (35, 40)) | Polygon(2, (35, 60), (65, 60), (62, 92), (38, 92)), Colour.Wood.Darker(0.3f));
        canvas.Fill(Circle(50, 50, 28) | Box(76, 47, 5, 6), Colour.Steel);
        canvas.Fill(Circle(50, 50, 24), colour);
        for (var hour = 0; hour < 12; hour++)
        {
            var (x, y) = (MathF.Sin(hour * MathF.PI / 6), -MathF.Cos(hour * MathF.PI / 6));
            canvas.Flat(Line(50 + (x * 19), 50 + (y * 19), 50 + (x * 22), 50 + (y * 22), 1.4f), Colour.White);
        }
        canvas.Flat(Line(50, 50, 42, 40, 2.2f) | Line(50, 50, 62, 36, 1.6f), Colour.White);
        canvas.Flat(Line(50, 50, 47, 66, 0.8f) | Circle(50, 50, 1.8f), new Colour(228, 96, 70));
    }
}
