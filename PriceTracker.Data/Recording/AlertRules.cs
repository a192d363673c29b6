using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>Does a rule fire? Pure. Once per crossing: firing disarms, the price back on the other side arms again.</summary>
public static class AlertRules
{
    /// <summary>Inclusive. An unknown price and a price in another currency meet nothing.</summary>
    public static bool IsMet(AlertKind kind, decimal target, string? alertCurrency, decimal? price, string? currency) =>
        IsComparable(alertCurrency, price, currency) && Meets(kind, target, price!.Value);

    public static AlertVerdict Evaluate(AlertKind kind, decimal target, string? alertCurrency, bool armed, decimal? price, string? currency)
    {
        if (!IsComparable(alertCurrency, price, currency))
            return new AlertVerdict(Fires: false, armed);
        var met = Meets(kind, target, price!.Value);
        return new AlertVerdict(Fires: met && armed, Armed: !met);
    }

    private static bool IsComparable(string? alertCurrency, decimal? price, string? currency) =>
        price is not null && (alertCurrency is null || alertCurrency == currency);

    private static bool Meets(AlertKind kind, decimal target, decimal price) => kind switch
    {
        AlertKind.Below => price <= target,
        AlertKind.Above => price >= target,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of alert."),
    };
}

public readonly record struct AlertVerdict(bool Fires, bool Armed);
