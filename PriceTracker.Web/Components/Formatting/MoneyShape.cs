using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Where a currency's symbol stands and how many decimals it has, for code that formats many amounts elsewhere.</summary>
public sealed record MoneyShape(string Symbol, bool IsAfter, string Gap, int Decimals)
{
    public static MoneyShape Of(string? currency, CultureInfo culture)
    {
        if (string.IsNullOrEmpty(currency)) return new("", false, "", 2);
        var spelling = CurrencySpelling.Of(currency);
        var pattern = culture.NumberFormat.CurrencyPositivePattern;
        var after = spelling.AlwaysAfter || pattern is 1 or 3;
        var apart = after || spelling.IsWord || pattern is 2;
        return new(spelling.Symbol, after, apart ? "\u00A0" : "", currency is "JPY" or "KRW" ? 0 : 2);
    }
}
