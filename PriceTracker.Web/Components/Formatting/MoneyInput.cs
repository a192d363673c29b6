using System.Globalization;
using System.Text.RegularExpressions;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Reads an amount as people type it: comma or point, grouping marks and a currency sign allowed.</summary>
public static partial class MoneyInput
{
    public static bool TryParse(string? text, out decimal amount)
    {
        amount = 0;
        var kept = string.Concat((text ?? "").Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
        if (kept.Length == 0 || !Shape().IsMatch(text ?? "")) return false;

        var mark = DecimalMark(kept);
        var digits = string.Concat(kept.Where(char.IsAsciiDigit));
        if (digits.Length is 0 or > 18) return false;

        var plain = mark < 0 ? digits : Digits(kept[..mark]) + "." + Digits(kept[(mark + 1)..]);
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)) return false;
        amount = decimal.Round(read, 4);
        return true;
    }

    /// <summary>The last mark, unless it stands before exactly three digits and repeats or follows 1 to 3 digits: then it groups thousands.</summary>
    private static int DecimalMark(string kept)
    {
        var last = kept.LastIndexOfAny(['.', ',']);
        if (last < 0) return -1;
        var same = kept.Count(c => c == kept[last]);
        var other = kept.Count(c => c is '.' or ',') - same;
        if (same > 1) return -1;
        var threeBehind = kept.Length - last - 1 == 3;
        return threeBehind && other == 0 && last is >= 1 and <= 3 && kept[0] != '0' ? -1 : last;
    }

    /// <summary>One number with at most a currency on either side: letters inside it ("1e3", "2 for 30") mean something else than a price.</summary>
    [GeneratedRegex(@"^\s*[\p{L}.]{0,4}\s*\p{Sc}?\s*\d[\d.,'’\s]*\s*\p{Sc}?\s*[\p{L}.]{0,4}\s*$|^\s*[\p{L}.]{0,4}\s*\p{Sc}?\s*[.,]\d+\s*\p{Sc}?\s*[\p{L}.]{0,4}\s*$")]
    private static partial Regex Shape();

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
