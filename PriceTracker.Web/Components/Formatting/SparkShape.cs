using System.Globalization;
using System.Text;
using PriceTracker.Data.History;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>A sparkline as SVG paths in a box of 100 by 100: holes in the history stay holes.</summary>
public sealed record SparkShape(string Line, string Fill, string Gaps, double? TargetY, double DotX, double DotY, decimal Lowest)
{
    private const double Top = 10;
    private const double Bottom = 90;

    public static SparkShape? From(PriceSteps steps, decimal? target)
    {
        var runs = steps.Runs.Where(run => run.Price is not null).ToList();
        if (runs.Count == 0 || steps.To <= steps.From) return null;

        var lowest = runs.Min(run => run.Price!.Value);
        var highest = runs.Max(run => run.Price!.Value);
        // A target far below the prices would flatten the line it is drawn for.
        var shownTarget = target is { } wish && wish <= highest * 1.5m && wish >= lowest * 0.5m ? target : null;
        var scale = new Scale(
            Math.Min(lowest, shownTarget ?? lowest), Math.Max(highest, shownTarget ?? highest), Start(steps, runs[0]), steps.To);

        var pen = new Pen();
        for (var i = 0; i < runs.Count; i++)
        {
            var isLast = i == runs.Count - 1;
            var broken = !isLast && IsBroken(steps, runs[i], runs[i + 1]);
            var end = isLast || broken ? runs[i].To : runs[i + 1].From;
            pen.Run(scale.X(runs[i].From), scale.X(end), scale.Y(runs[i].Price!.Value));
            if (broken) pen.Hole(scale.X(runs[i + 1].From));
        }

        var last = runs[^1];
        return new SparkShape(pen.Line, pen.CloseFill(), pen.Gaps, shownTarget is { } t ? scale.Y(t) : null,
            scale.X(last.To), scale.Y(last.Price!.Value), lowest);
    }

    /// <summary>A young history fills the picture instead of hiding at its right edge.</summary>
    public static DateTimeOffset Start(PriceSteps steps, PriceRun first)
    {
        var latest = steps.To.AddHours(-1);
        var known = first.From < latest ? first.From : latest;
        return known > steps.From ? known : steps.From;
    }

    /// <summary>Nothing is known between the two runs, or it is known that there was no price.</summary>
    public static bool IsBroken(PriceSteps steps, PriceRun before, PriceRun after) =>
        steps.Gaps.Any(gap => gap.From < after.From && gap.To > before.To)
        || steps.Runs.Any(run => run.Price is null && run.From >= before.To && run.To <= after.From);

    private sealed record Scale(decimal Low, decimal High, DateTimeOffset From, DateTimeOffset To)
    {
        public double X(DateTimeOffset at) => Math.Clamp((at - From) / (To - From) * 100, 0, 100);

        public double Y(decimal price) =>
            High == Low ? (Top + Bottom) / 2 : Bottom - ((double)((price - Low) / (High - Low)) * (Bottom - Top));
    }

    private sealed class Pen
    {
        private readonly StringBuilder line = new();
        private readonly StringBuilder fill = new();
        private readonly StringBuilder gaps = new();
        private bool isDown;
        private double x;
        private double y;

        public string Line => line.ToString();
        public string Gaps => gaps.ToString();

        public void Run(double from, double to, double height)
        {
            if (isDown)
            {
                Add(line, $"V{height:0.#}H{to:0.#}");
                Add(fill, $"V{height:0.#}H{to:0.#}");
            }
            else
            {
                Add(line, $"M{from:0.#} {height:0.#}H{to:0.#}");
                Add(fill, $"M{from:0.#} 100V{height:0.#}H{to:0.#}");
            }

            (isDown, x, y) = (true, to, height);
        }

        public void Hole(double until)
        {
            CloseFill();
            Add(gaps, $"M{x:0.#} {y:0.#}H{until:0.#}");
            isDown = false;
        }

        public string CloseFill()
        {
            Add(fill, $"V100Z");
            return fill.ToString();
        }

        private static void Add(StringBuilder path, FormattableString piece) => path.Append(piece.ToString(CultureInfo.InvariantCulture));
    }
}
