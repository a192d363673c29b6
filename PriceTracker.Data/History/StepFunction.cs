using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>
/// Arithmetic on a price that holds until the next observation. Pure. Observations come in time order; the first may lie before the
/// range (the carried-in point).
/// </summary>
public static class StepFunction
{
    /// <summary>Without a look for longer than this, not even a daily heartbeat, nobody was checking.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(50);

    public static HistoryStats Stats(IReadOnlyList<PriceObservation> observations, DateTimeOffset from, DateTimeOffset to)
    {
        var currency = observations.LastOrDefault(o => o.Price is not null)?.Currency;
        decimal? low = null, high = null, current = null;
        DateTimeOffset? lowAt = null, highAt = null;
        decimal weighted = 0, weight = 0;
        for (var i = 0; i < observations.Count; i++)
        {
            var o = observations[i];
            // Amounts in another currency are other numbers: never mixed.
            if (o.Price is not { } price || o.Currency != currency)
                continue;
            current = price;
            var start = o.ObservedAt < from ? from : o.ObservedAt;
            var end = i + 1 < observations.Count ? observations[i + 1].ObservedAt : to;
            var held = (decimal)Math.Max(0, (end - start).TotalSeconds);
            weighted += price * held;
            weight += held;
            if (low is null || price < low)
                (low, lowAt) = (price, o.ObservedAt);
            if (high is null || price > high)
                (high, highAt) = (price, o.ObservedAt);
        }
        decimal? average = current is null ? null : weight > 0 ? decimal.Round(weighted / weight, 4) : current;
        return new HistoryStats(current, low, lowAt, average, high, highAt, currency);
    }

    /// <summary>Buckets that hold observations, each with its last, lowest and highest price.</summary>
    public static IReadOnlyList<HistoryPoint> Buckets(IEnumerable<PriceObservation> observations, TimeSpan width) =>
        [.. observations
            .GroupBy(o => new DateTimeOffset(o.ObservedAt.UtcTicks - (o.ObservedAt.UtcTicks % width.Ticks), TimeSpan.Zero))
            .Select(Bucket)];

    private static HistoryPoint Bucket(IGrouping<DateTimeOffset, PriceObservation> bucket)
    {
        var last = bucket.Last();
        var priced = bucket.Where(o => o.Price is not null && o.Currency == last.Currency).ToList();
        return new HistoryPoint(
            bucket.Key, priced.LastOrDefault()?.Price, priced.Min(o => o.Price), priced.Max(o => o.Price), last.Currency, last.Availability);
    }

    /// <summary>Runs of one price and the gaps between looks. The last run ends at <paramref name="lastLook"/>.</summary>
    public static PriceSteps Steps(IReadOnlyList<PriceObservation> observations, DateTimeOffset from, DateTimeOffset to, DateTimeOffset? lastLook)
    {
        var currency = observations.LastOrDefault(o => o.Price is not null)?.Currency;
        var runs = new List<PriceRun>();
        var gaps = new List<HistoryGap>();
        for (var i = 0; i < observations.Count; i++)
        {
            var o = observations[i];
            var next = i + 1 < observations.Count ? observations[i + 1].ObservedAt : (DateTimeOffset?)null;
            var end = next ?? Later(lastLook ?? o.ObservedAt, o.ObservedAt);
            if (next is not null && (o.Kind == ObservationKind.LastSeen || next - o.ObservedAt > LongestSilence))
            {
                gaps.Add(new HistoryGap(Later(o.ObservedAt, from), next.Value));
                end = o.ObservedAt;
            }
            else if (next is null && to - end > LongestSilence)
            {
                gaps.Add(new HistoryGap(Later(end, from), to));
            }
            if (end >= from)
                Extend(runs, new PriceRun(Later(o.ObservedAt, from), end, o.Currency == currency ? o.Price : null, o.Availability), gaps);
        }
        return new PriceSteps(from, to, currency, runs, gaps);
    }

    private static void Extend(List<PriceRun> runs, PriceRun run, List<HistoryGap> gaps)
    {
        var joins = runs.Count > 0 && runs[^1].To == run.From && runs[^1].Price == run.Price && runs[^1].Availability == run.Availability
            && !(gaps.Count > 0 && gaps[^1].To == run.From);
        if (joins)
            runs[^1] = runs[^1] with { To = run.To };
        else
            runs.Add(run);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
