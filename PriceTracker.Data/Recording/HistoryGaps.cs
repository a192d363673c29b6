using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>When nobody looked for long, marks the last look, so that a chart does not bridge the hole.</summary>
internal static class HistoryGaps
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(6);

    public static IEnumerable<PriceObservation> Close(Product product, DateTimeOffset now)
    {
        var longest = TimeSpan.FromSeconds(3L * product.IntervalSeconds);
        if (longest < Shortest)
            longest = Shortest;
        if (product.LastReadAt is not { } read || product.LastRowAt is not { } row || now - read <= longest)
            yield break;
        yield return ProductTransitions.Row(product, ObservationKind.LastSeen, read > row ? read : row.AddMilliseconds(1));
    }
}
