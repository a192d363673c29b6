namespace PriceTracker.Data.Alerting.Rules;

/// <summary>The past of a price. Lows are of the time before the present price began, in its currency; null where nothing is known.</summary>
public sealed record PriceStanding(decimal? LowestBefore, decimal? Low30, decimal? Average30, IReadOnlyDictionary<int, decimal>? LowInDays = null)
{
    public static PriceStanding Unknown { get; } = new(null, null, null);

    public decimal? LowIn(int days) => days == 30 ? Low30 : LowInDays is not null && LowInDays.TryGetValue(days, out var low) ? low : null;
}
