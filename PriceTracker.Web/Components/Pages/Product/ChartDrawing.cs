using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>From history to what the chart's module draws, and to the sentence that says the same.</summary>
public static class ChartDrawing
{
    private const int MostFired = 60;

    public static ChartData? Of(PriceSteps steps, HistoryRange range, decimal? target, PriceDirection moved, IReadOnlyList<BackTestMoment> fired, Formats formats)
    {
        var priced = steps.Runs.Where(run => run.Price is not null).ToList();
        if (priced.Count == 0) return null;

        var lowest = priced.MinBy(run => run.Price)!;
        var highest = priced.MaxBy(run => run.Price)!;
        var scale = ChartScale.Of(Math.Min(lowest.Price!.Value, target ?? decimal.MaxValue), Math.Max(highest.Price!.Value, target ?? 0));
        var shape = MoneyShape.Of(steps.Currency, formats.Culture);
        return new ChartData(
            range.ToString(), Ms(SparkShape.Start(steps, priced[0])), Ms(steps.To), scale.Bottom, scale.Top,
            [.. Runs(steps, priced)], [.. steps.Gaps.Select(gap => new ChartGap(Ms(gap.From), Ms(gap.To)))], target,
            Mark(lowest), Mark(highest),
            [.. fired.Where(f => f.At >= steps.From && f.Price is not null && f.Currency == steps.Currency).TakeLast(MostFired).Select(f => new ChartMark(Ms(f.At), f.Price!.Value))],
            moved.ToString().ToLowerInvariant(),
            formats.Culture.Name, ZoneOf(formats.Zone), shape.Symbol, shape.IsAfter, shape.Gap, shape.Decimals,
            scale.Step == decimal.Truncate(scale.Step) ? 0 : 2);
    }

    public static string Summary(ProductSummary product, PriceSteps steps, Formats formats)
    {
        var priced = steps.Runs.Where(run => run.Price is not null).ToList();
        if (priced.Count == 0) return "No prices in this range.";
        var holes = steps.Gaps.Count == 0 ? "" : $" {Plural.Of(steps.Gaps.Count, "stretch was", "stretches were")} not checked.";
        return $"Price history from {formats.Day(priced[0].From)} to {formats.Day(steps.To)}. "
            + $"Lowest {formats.Price(priced.Min(run => run.Price), steps.Currency)}, highest {formats.Price(priced.Max(run => run.Price), steps.Currency)}, "
            + $"now {formats.Price(product.CurrentPrice, product.Currency)}.{holes}";
    }

    private static IEnumerable<ChartRun> Runs(PriceSteps steps, List<PriceRun> priced)
    {
        for (var i = 0; i < priced.Count; i++)
        {
            var run = priced[i];
            var broken = i < priced.Count - 1 && SparkShape.IsBroken(steps, run, priced[i + 1]);
            yield return new ChartRun(Ms(run.From), Ms(run.To), run.Price!.Value, broken);
        }
    }

    private static ChartMark Mark(PriceRun run) => new(Ms(run.From), run.Price!.Value);

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    // Windows names mean nothing to a browser.
    private static string ZoneOf(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : "UTC";
}
