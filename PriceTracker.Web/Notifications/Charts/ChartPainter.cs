using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;
using SkiaSharp;

namespace PriceTracker.Web.Notifications.Charts;

/// <summary>
/// Draws the price of the last months for mail, twice as large as it is shown: steps, holes where nothing was known, the target, and a dot
/// where the price is now. No text.
/// </summary>
public static class ChartPainter
{
    public const int Width = 1128;
    public const int Height = 320;
    private const float Line = 4;
    private static readonly SKColor Ink = SKColor.Parse("#15181E");
    private static readonly SKColor Accent = SKColor.Parse("#2A52C9");
    private static readonly SKColor Cheaper = SKColor.Parse("#006B58");
    private static readonly SKColor Dearer = SKColor.Parse("#A03E08");

    /// <summary>A PNG; null where there are fewer than two points to draw.</summary>
    public static byte[]? Paint(PriceSteps steps, decimal? target, PriceDirection moved)
    {
        var priced = steps.Runs.Where(run => run.Price is not null).ToList();
        if (priced.Count < 2 || steps.To <= steps.From)
            return null;
        var plot = new ChartPlot(steps, priced, target);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        foreach (var stretch in Stretches(steps, priced))
            Draw(canvas, plot, stretch);
        if (plot.Target is { } wish)
            DrawTarget(canvas, plot.Y(wish));
        DrawDot(canvas, plot.At(priced[^1].To, priced[^1].Price!.Value), moved);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Runs that follow each other without a hole; each ends where the next begins.</summary>
    private static IEnumerable<List<PriceRun>> Stretches(PriceSteps steps, List<PriceRun> priced)
    {
        var stretch = new List<PriceRun>();
        for (var i = 0; i < priced.Count; i++)
        {
            var isWhole = i + 1 < priced.Count && !SparkShape.IsBroken(steps, priced[i], priced[i + 1]);
            stretch.Add(isWhole ? priced[i] with { To = priced[i + 1].From } : priced[i]);
            if (isWhole) continue;
            yield return stretch;
            stretch = [];
        }
    }

    private static void Draw(SKCanvas canvas, ChartPlot plot, List<PriceRun> stretch)
    {
        using var steps = new SKPathBuilder();
        steps.MoveTo(plot.At(stretch[0].From, stretch[0].Price!.Value));
        foreach (var run in stretch)
        {
            steps.LineTo(plot.At(run.From, run.Price!.Value));
            steps.LineTo(plot.At(run.To, run.Price!.Value));
        }

        using var line = steps.Snapshot();
        steps.LineTo(plot.X(stretch[^1].To), Height);
        steps.LineTo(plot.X(stretch[0].From), Height);
        steps.Close();
        using var area = steps.Detach();
        using var fill = new SKPaint { Color = Ink.WithAlpha(13), Style = SKPaintStyle.Fill };
        using var stroke = new SKPaint { Color = Ink, Style = SKPaintStyle.Stroke, StrokeWidth = Line, StrokeJoin = SKStrokeJoin.Miter, IsAntialias = true };
        canvas.DrawPath(area, fill);
        canvas.DrawPath(line, stroke);
    }

    private static void DrawTarget(SKCanvas canvas, float y)
    {
        using var dashes = SKPathEffect.CreateDash([12, 10], 0);
        using var stroke = new SKPaint { Color = Accent, Style = SKPaintStyle.Stroke, StrokeWidth = Line, PathEffect = dashes };
        canvas.DrawLine(0, y, Width, y, stroke);
    }

    private static void DrawDot(SKCanvas canvas, SKPoint at, PriceDirection moved)
    {
        using var rim = new SKPaint { Color = SKColors.White, IsAntialias = true };
        using var dot = new SKPaint { Color = moved switch { PriceDirection.Down => Cheaper, PriceDirection.Up => Dearer, _ => Ink }, IsAntialias = true };
        canvas.DrawCircle(at, 15, rim);
        canvas.DrawCircle(at, 10, dot);
    }
}
