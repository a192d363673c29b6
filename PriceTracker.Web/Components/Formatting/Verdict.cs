using PriceTracker.Data.History;

namespace PriceTracker.Web.Components.Formatting;

public enum VerdictTone
{
    Good,
    Neutral,
    High,
}

/// <summary>Is this a good price? In words first.</summary>
public sealed record Verdict(VerdictTone Tone, string Text)
{
    private const int DaysBeforeJudging = 14;
    private const decimal AboutAverage = 0.03m;
    private const decimal TopTenth = 0.9m;

    /// <summary>Null where there is no price to judge.</summary>
    public static Verdict? Of(decimal? current, TimeSpan known, HistoryStats ever, HistoryStats year, HistoryStats quarter)
    {
        if (current is not { } price || ever.Low is not { } lowest) return null;
        if (known < TimeSpan.FromDays(DaysBeforeJudging)) return TooEarly((int)known.TotalDays);

        var everMoved = ever.High > ever.Low;
        if (everMoved && price <= lowest) return new(VerdictTone.Good, "Lowest ever seen");
        if (quarter.High > quarter.Low && price <= quarter.Low) return new(VerdictTone.Good, "Lowest in 90 days");
        if (year is { Low: { } low, High: { } high } && high > low && price >= low + ((high - low) * TopTenth))
            return new(VerdictTone.High, "Near its highest");
        return AgainstAverage(price, year.Average ?? ever.Average);
    }

    private static Verdict AgainstAverage(decimal price, decimal? average)
    {
        if (average is not { } mean || mean == 0 || Math.Abs(price - mean) / mean <= AboutAverage)
            return new(VerdictTone.Neutral, "About average");
        return price < mean ? new(VerdictTone.Good, "Below average") : new(VerdictTone.High, "Above average");
    }

    private static Verdict TooEarly(int days) =>
        new(VerdictTone.Neutral, $"Too early to say, {(days == 0 ? "first day" : Plural.Of(days, "day", "days"))} of history");
}
