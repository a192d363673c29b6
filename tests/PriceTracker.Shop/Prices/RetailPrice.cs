namespace PriceTracker.Shop.Prices;

/// <summary>Prices end as the shop's prices end: 44.99 stays a .99 price, and yen come in hundreds.</summary>
internal static class RetailPrice
{
    public static decimal Near(decimal wanted, decimal usual, string currency)
    {
        if (currency is "JPY" or "KRW")
            return Math.Max(100, Math.Round(wanted / 100) * 100);
        var ending = usual - Math.Truncate(usual);
        return Math.Max(ending, Math.Round(wanted - ending)) is var price and > 0 ? Math.Truncate(price) + ending : usual;
    }
}
