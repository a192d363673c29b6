namespace PriceTracker.Data.Recording;

/// <summary>
/// Is a price believable at once, given the last one? Pure. A move of less than a half is never held for its size alone. What is held is
/// looked at again within half a minute; said twice, it is believed.
/// </summary>
public static class Plausibility
{
    /// <param name="seen">The least and the most that was asked in the last year, in the last price's currency; null where it is not known.</param>
    public static bool IsPlausible(decimal? lastPrice, string? lastCurrency, decimal price, string? currency, PriceSupport support, (decimal Low, decimal High)? seen)
    {
        if (lastPrice is not { } last || last == 0 || (price == last && currency == lastCurrency))
            return true;
        if (lastCurrency != currency || IsDecimalShift(last, price))
            return false;
        // The page still names the last price among those that could be meant.
        if (support == PriceSupport.Disputed)
            return false;
        if (IsUsual(last, price) || support == PriceSupport.TwoChannels)
            return true;
        return seen is var (low, high) && price >= low && price <= high;
    }

    /// <summary>Whether knowing the history could change the answer.</summary>
    public static bool NeedsHistory(decimal? lastPrice, string? lastCurrency, decimal price, string? currency, PriceSupport support) =>
        lastPrice is { } last && lastCurrency == currency && support == PriceSupport.OneChannel && !IsUsual(last, price) && !IsDecimalShift(last, price);

    private static bool IsUsual(decimal last, decimal price) => price > last / 2 && price <= last * 2;

    // "1.299" read as 1.299 and as 1,299: the same digits, the point elsewhere.
    private static bool IsDecimalShift(decimal last, decimal price)
    {
        foreach (var power in (ReadOnlySpan<decimal>)[10, 100, 1000])
            if (IsNear(last * power, price) || IsNear(price * power, last))
                return true;
        return false;
    }

    private static bool IsNear(decimal one, decimal other) => Math.Abs(one - other) <= one / 200;
}
