using System.Globalization;

namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>Decides which separators of a number group thousands and which one begins the decimals.</summary>
public static class NumberGrammar
{
    private const int MostDigits = 27; // a decimal holds 28

    public static decimal? Parse(ReadOnlySpan<char> number, string? currency, char? decimalSeparator)
    {
        number = number.Trim(" ,.'_");
        return ToDecimal(number, DecimalIndex(number, currency, decimalSeparator));
    }

    /// <summary>As <see cref="Parse"/>, for a number that may begin with its decimal separator (".75").</summary>
    public static decimal? ParseFraction(ReadOnlySpan<char> number) => ToDecimal(number, 0);

    private static int DecimalIndex(ReadOnlySpan<char> number, string? currency, char? decimalSeparator)
    {
        var last = number.LastIndexOfAny('.', ',');
        if (last < 0) return -1;
        var separator = number[last];
        var other = separator == '.' ? ',' : '.';
        var repeated = number[..last].Contains(separator);
        if (repeated) return -1;
        if (decimalSeparator is '.' or ',') return separator == decimalSeparator ? last : -1;
        if (number[..last].IndexOfAny(other, ' ', '\'') >= 0) return last;
        // "119. 95": a blank slipped in before the cents.
        return IsDecimal(number[..last], number[(last + 1)..].Trim().Length, separator, currency) ? last : -1;
    }

    // One separator, once. Three digits behind it are thousands, unless the number or the currency says otherwise.
    private static bool IsDecimal(ReadOnlySpan<char> whole, int decimals, char separator, string? currency)
    {
        if (decimals != 3) return true;
        if (whole.Length > 3 || whole.Length == 0 || whole is "0") return true;
        return currency is not null && Currencies.HasThreeDecimals(currency) && (separator == '.' || currency is "TND" or "LYD");
    }

    private static decimal? ToDecimal(ReadOnlySpan<char> number, int point)
    {
        Span<char> plain = stackalloc char[MostDigits + 1];
        var length = 0;
        for (var i = 0; i < number.Length; i++)
        {
            if (i != point && !char.IsAsciiDigit(number[i])) continue;
            if (length == plain.Length) return null;
            plain[length++] = i == point ? '.' : number[i];
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
