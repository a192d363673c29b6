namespace PriceTracker.Shop.Pictures;

/// <summary>The distance of a point from the edge of a shape, negative inside. Shapes are put together with |, cut with - and &amp;.</summary>
internal readonly record struct Outline(Func<float, float, float> Distance)
{
    public static Outline Circle(float x, float y, float radius) => new((px, py) => Length(px - x, py - y) - radius);

    public static Outline Ellipse(float x, float y, float rx, float ry) => new((px, py) => (Length((px - x) / rx, (py - y) / ry) - 1) * Math.Min(rx, ry));

    public static Outline Box(float x, float y, float width, float height, float round = 1) => new((px, py) =>
    {
        var dx = Math.Abs(px - x - (width / 2)) - (width / 2) + round;
        var dy = Math.Abs(py - y - (height / 2)) - (height / 2) + round;
        return Length(Math.Max(dx, 0), Math.Max(dy, 0)) + Math.Min(Math.Max(dx, dy), 0) - round;
    });

    /// <summary>A stroke with round ends.</summary>
    public static Outline Line(float x1, float y1, float x2, float y2, float width) => new((px, py) =>
    {
        var (ax, ay, bx, by) = (px - x1, py - y1, x2 - x1, y2 - y1);
        var along = Math.Clamp(((ax * bx) + (ay * by)) / ((bx * bx) + (by * by)), 0, 1);
        return Length(ax - (bx * along), ay - (by * along)) - (width / 2);
    });

    public static Outline Ring(float x, float y, float radius, float width) => new((px, py) => Math.Abs(Length(px - x, py - y) - radius) - (width / 2));

    /// <summary>Convex or not; corners in order, softened by <paramref name="round"/>.</summary>
    public static Outline Polygon(float round, params (float X, float Y)[] corners) => new((px, py) => PolygonDistance(px, py, corners) - round);

    public static Outline Above(float y) => new((_, py) => py - y);

    public static Outline Below(float y) => new((_, py) => y - py);

    public static Outline operator |(Outline a, Outline b) => new((x, y) => Math.Min(a.Distance(x, y), b.Distance(x, y)));

    public static Outline operator &(Outline a, Outline b) => new((x, y) => Math.Max(a.Distance(x, y), b.Distance(x, y)));

    public static Outline operator -(Outline a, Outline b) => new((x, y) => Math.Max(a.Distance(x, y), -b.Distance(x, y)));

    private static float Length(float x, float y) => MathF.Sqrt((x * x) + (y * y));

    private static float PolygonDistance(float px, float py, (float X, float Y)[] corners)
    {
        var (nearest, inside) = (float.MaxValue, false);
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            var (ex, ey, wx, wy) = (b.X - a.X, b.Y - a.Y, px - a.X, py - a.Y);
            var along = Math.Clamp(((wx * ex) + (wy * ey)) / ((ex * ex) + (ey * ey)), 0, 1);
            nearest = Math.Min(nearest, Length(wx - (ex * along), wy - (ey * along)));
            if (a.Y > py != b.Y > py && px < (ex * (py - a.Y) / ey) + a.X)
                inside = !inside;
        }
        return inside ? -nearest : nearest;
    }
}
