using PriceTracker.Data.Model;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>
/// When to look again. Pure: what many watch is looked at hourly, the rest as often as its price moves, within a soonest and a longest time;
/// backoff by failures, the shop's own wish, and a spread so that no crowd forms.
/// </summary>
public static class ScrapeCadence
{
    /// <summary>Looks for each move expected: at eight, a new price is seen after a sixteenth of the time that it lasts, on average.</summary>
    private const double LooksPerMove = 8;

    /// <summary>Failures never push a product further out than this.</summary>
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>The planned time between two looks that succeed.</summary>
    public static TimeSpan Interval(int watchers, float movesPerDay, CadenceLimits limits)
    {
        var soonest = limits.Soonest > limits.Floor ? limits.Soonest : limits.Floor;
        var longest = limits.Longest > soonest ? limits.Longest : soonest;
        if (watchers >= limits.PopularWatchers)
            return soonest;
        var days = 1 / (Math.Max(movesPerDay, 0) * LooksPerMove);
        return days < longest.TotalDays ? Max(soonest, TimeSpan.FromDays(days)) : longest;
    }

    /// <summary>The time until the next look.</summary>
    /// <param name="look">What this look came to.</param>
    /// <param name="interval">As <see cref="Interval"/> says.</param>
    /// <param name="floor">Never sooner than this.</param>
    /// <param name="spread">0 to 1, random.</param>
    public static TimeSpan Next(LookResult look, TimeSpan interval, TimeSpan floor, double spread)
    {
        var wanted = look.Status switch
        {
            // The first look of an import comes for all at once: the second is spread over half an interval.
            ProductStatus.Active or ProductStatus.Pending when look.NeverRead => interval * (0.5 + (0.5 * spread)),
            ProductStatus.Active or ProductStatus.Pending => interval * (0.9 + (0.2 * spread)),
            ProductStatus.Failing when look.NeverRead => Doubled(FirstRetry, look.Failures) * (1 + (0.1 * spread)),
            ProductStatus.Failing or ProductStatus.NoPrice or ProductStatus.Blocked => Doubled(interval, look.Failures) * (1 + (0.1 * spread)),
            _ => Max(LongestBackoff, interval) * (1 + (0.1 * spread)),
        };
        var asked = (look.RetryAfter ?? TimeSpan.Zero) * (1 + (0.1 * spread));
        return Max(wanted, Max(asked, floor));
    }

    private static TimeSpan Doubled(TimeSpan start, int failures)
    {
        var factor = Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return start * factor < LongestBackoff ? start * factor : Max(LongestBackoff, start);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
