using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Amounts as text: the reader's digits, the shop's currency.</summary>
public static class Money
{
    public const char Minus = '\u2212';

    public static string Format(decimal amount, string? currency, CultureInfo culture)
    {
        var number = Math.Abs(amount).ToString($"N{Decimals(amount, currency)}", culture);
        var sign = amount < 0 ? Minus.ToString() : "";
        if (string.IsNullOrEmpty(currency)) return sign + number;

        var shape = MoneyShape.Of(currency, culture);
        return sign + (shape.IsAfter ? number + shape.Gap + shape.Symbol : shape.Symbol + shape.Gap + number);
    }

    /// <summary>The number alone, as a person would type it into a field.</summary>
    public static string Plain(decimal amount, string? currency, CultureInfo culture) =>
        amount.ToString($"F{Decimals(amount, currency)}", culture);

    public static string SymbolOf(string? currency) => string.IsNullOrEmpty(currency) ? "" : CurrencySpelling.Of(currency).Symbol;

    private static int Decimals(decimal amount, string? currency)
    {
        if (amount == decimal.Truncate(amount) && currency is ("JPY" or "KRW" or "HUF" or "CZK")) return 0;
        var exact = amount / 1.0000000000000000000000000000m;
        return Math.Clamp((int)exact.Scale, 2, 4);
    }
}
