using System.Globalization;
using PriceTracker.Scraping.Extraction.Money;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>
/// Reads amounts that were written for programs: "1299.00" has a decimal point. Shops also write "1.299,00" and
/// "$1,299" there, and "24.990" where they mean twenty-four thousand pesos.
/// </summary>
public static class MachineAmount
{
    public static PriceReading? Read(string? text, string? currency, PriceTextContext page)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60) return null;
        var code = Currencies.Code(currency) ?? CurrencySigns.FirstIn(currency, page);
        if (IsPlain(text) && decimal.TryParse(text.Trim(), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount))
            return Usable(new PriceReading(MeansThousands(text.Trim(), code) ? amount * 1000 : amount, code, code is not null, 0, text.Length));
        return PriceText.Read(text, page with { Currency = code ?? page.Currency }) is { } read ? Usable(read with { Currency = code ?? (read.Marked ? read.Currency : null) }) : null;
    }

    private static bool IsPlain(string text) => text.All(x => char.IsAsciiDigit(x) || x is '.' or ' ') && text.Count(x => x == '.') <= 1;

    private static bool MeansThousands(string text, string? code)
    {
        var point = text.IndexOf('.');
        return code is not null && Currencies.CountsInThousands(code) && point is >= 1 and <= 3 && text.Length - point == 4;
    }

    private static PriceReading? Usable(PriceReading reading) => reading.IsPlausible ? reading : null;
}
