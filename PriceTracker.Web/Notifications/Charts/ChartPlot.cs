using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;
using SkiaSharp;

namespace PriceTracker.Web.Notifications.Charts;

/// <summary>Where on the picture a time and a price lie.</summary>
internal sealed class ChartPlot
{
    private const float Side = 16;
    private const float Top = 28;
    private const float Bottom = 28;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset to;
    private readonly decimal low;
    private readonly decimal high;

    public ChartPlot(PriceSteps steps, IReadOnlyList<PriceRun> priced, decimal? target)
    {
        (from, to) = (SparkShape.Start(steps, priced[0]), steps.To);
        var (lowest, highest) = (priced.Min(run => run.Price!.Value), priced.Max(run => run.Price!.Value));
        // A target far away would flatten the line it is drawn for.
        Target = target is { } wish && wish <= highest * 1.5m && wish >= lowest * 0.5m ? target : null;
        (low, high) = (Math.Min(lowest, Target ?? lowest), Math.Max(highest, Target ?? highest));
    }

    public decimal? Target { get; }

    public float X(DateTimeOffset at) =>
        Side + ((float)Math.Clamp((at - from) / (to - from), 0, 1) * (ChartPainter.Width - (2 * Side)));

    public float Y(decimal price)
    {
        const float Room = ChartPainter.Height - Top - Bottom;
        return high == low ? Top + (Room / 2) : Top + ((float)((high - price) / (high - low)) * Room);
    }

    public SKPoint At(DateTimeOffset time, decimal price) => new(X(time), Y(price));
}
