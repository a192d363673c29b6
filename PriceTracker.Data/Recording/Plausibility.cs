namespace PriceTracker.Data.Recording;

/// <summary>
/// Is a price believable at once, given the last one? Pure. A move of less than a half is never held for its size alone;
/// a fall by half or more, a rise to more than double, or another currency waits for a second look.
/// </summary>
public static class Plausibility
{
    public static bool IsPlausible(decimal? lastPrice, string? lastCurrency, decimal price, string? currency)
    {
        if (lastPrice is not { } last || last == 0)
            return true;
        if (lastCurrency != currency)
            return false;
        return price > last / 2 && price <= last * 2;
    }
}
