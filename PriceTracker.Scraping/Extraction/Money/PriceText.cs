namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>Reads amounts and currencies out of printed text, in whatever way the world prints them.</summary>
public static class PriceText
{
    private const int LongestText = 2_000;

    private static readonly string[] FreeWords = ["free", "free!", "gratis", "gratis!", "kostenlos", "gratuit", "бесплатно", "zdarma"];

    /// <summary>The price a text states: the first amount beside a currency, else the first amount.</summary>
    public static PriceReading? Read(string? text, PriceTextContext? context = null)
    {
        var readings = ReadAll(text, context);
        if (readings.Count == 0) return IsFree(text) ? new PriceReading(0, null, false, 0, text!.Length) : null;
        var chosen = readings.FindIndex(x => x.Marked);
        if (chosen <= 0) return readings[0];
        // "From 26 to 50 €": the currency stands behind the range, the price is its beginning.
        var plain = PriceGlyphs.Normalize(text!);
        return chosen == 1 && IsRange(plain, readings[0], readings[1]) ? readings[0] with { Currency = readings[1].Currency } : readings[chosen];
    }

    /// <summary>All amounts in reading order; positions refer to the normalised text.</summary>
    public static List<PriceReading> ReadAll(string? text, PriceTextContext? context = null)
    {
        var readings = new List<PriceReading>();
        if (string.IsNullOrWhiteSpace(text)) return readings;
        context ??= PriceTextContext.None;
        var plain = PriceGlyphs.Normalize(text.Length > LongestText ? text[..LongestText] : text);
        for (var at = 0; NumberScanner.Next(plain, at) is var (start, end); at = Math.Max(end, at + 1))
        {
            var reading = ReadAt(plain, start, end, context);
            if (reading is null) continue;
            readings.Add(reading);
            end = Math.Max(end, reading.End);
        }
        return readings;
    }

    private static PriceReading? ReadAt(string text, int start, int end, PriceTextContext context)
    {
        if (IsNoAmount(text, start, end)) return null;
        var before = CurrencySigns.Before(text, start, out var prefix);
        var after = CurrencySigns.After(text, end, out var suffix);
        if (IsGlued(text, start, end, before, after)) return null;
        var sign = Choose(prefix, suffix, before >= 0, after >= 0);
        var currency = sign is null ? ContextCurrency(context) : CurrencySigns.Resolve(sign, context);
        var number = text.AsSpan(start, end - start);
        // Before a number with another decimal separator, a point is a slip: ".1,37".
        if (number[0] is '.' or ',' && context.DecimalSeparator is { } decimals && decimals != number[0]) number = number.TrimStart(".,");
        var amount = number[0] is '.' or ','
            ? NumberGrammar.ParseFraction(number)
            : NumberGrammar.Parse(number, currency, context.DecimalSeparator);
        if (amount is null) return null;
        if (after >= 0 && CentsBehindSign(text, number, after) is var (cents, centsEnd)) (amount, end, after) = (amount + cents, centsEnd, -1);
        if (IsNegative(text, before >= 0 ? before : start, start, end)) amount = -amount;
        return new PriceReading(amount.Value, currency, sign is not null, before >= 0 ? before : start, after >= 0 ? after : end);
    }

    // Of "SGD4.90 $" and "$ SGD4.90" the code says more than the sign; else the sign in front wins.
    private static string? Choose(string prefix, string suffix, bool hasPrefix, bool hasSuffix)
    {
        if (hasPrefix && hasSuffix) return Currencies.Code(prefix) is null && Currencies.Code(suffix) is not null ? suffix : prefix;
        return hasPrefix ? prefix : hasSuffix ? suffix : null;
    }

    private static string? ContextCurrency(PriceTextContext context) =>
        Currencies.Code(context.Currency) ?? CurrencySigns.FirstIn(context.Currency, context);

    // Percentages, powers, times of day and dates are numbers but no amounts.
    private static bool IsNoAmount(string text, int start, int end)
    {
        var next = end < text.Length ? text[end] : '\0';
        if (next is '%' or '^' or '°' || (next == ' ' && end + 1 < text.Length && text[end + 1] == '%')) return true;
        if (start > 0 && text[start - 1] is '^' or '#') return true;
        if (start > 1 && text[start - 1] == ':' && char.IsAsciiDigit(text[start - 2])) return true;
        if (next == ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return true;
        return IsDate(text.AsSpan(start, end - start));
    }

    // "50ml", "I5" and "K80" are names of things, unless the letters are a currency.
    private static bool IsGlued(string text, int start, int end, int before, int after)
    {
        if (start > 0 && char.IsLetter(text[start - 1]) && before < 0) return true;
        return end < text.Length && char.IsAsciiLetter(text[end]) && before < 0 && after < 0;
    }

    private static bool IsDate(ReadOnlySpan<char> number) =>
        number.Length == 10 && number[2] == '.' && number[5] == '.' && number[6..8] is "19" or "20" && !number.Contains(',');

    // "35€ 99" prints the sign where the point belongs.
    private static (decimal Cents, int End)? CentsBehindSign(string text, ReadOnlySpan<char> number, int after)
    {
        if (text[after - 1] is not ('€' or '£' or '$') || number.IndexOfAny('.', ',') is var mark && mark >= 0 && number.Length - mark != 4) return null;
        var at = after < text.Length && text[after] == ' ' ? after + 1 : after;
        var digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits])) digits++;
        var end = at + digits;
        if (!(digits == 2 || (digits == 3 && at == after))) return null;
        if (end < text.Length && text[end] is '.' or ',' or '%' or '\'') return null;
        if (CurrencySigns.After(text, end, out _) >= 0) return null;
        var cents = decimal.Parse(text.AsSpan(at, digits), System.Globalization.CultureInfo.InvariantCulture);
        return (cents / (digits == 2 ? 100 : 1000), end);
    }

    private static bool IsNegative(string text, int outer, int inner, int end)
    {
        if (text[0] == '(' && text[^1] == ')' && outer == 1) return true;
        if (inner > outer && text[inner - 1] == '-' && text[inner - 2] is ' ' or '$' or '€' or '£') return true;
        if (outer > 0 && text[outer - 1] == '-' && (outer == 1 || text[outer - 2] is ' ' or '-' or ':' or '(')) return true;
        return end == text.Length - 1 && text[end] == '-' && end > 2 && text[end - 3] is ',' or '.';
    }

    private static bool IsRange(string text, PriceReading first, PriceReading second)
    {
        var between = text[first.End..second.Start].Trim().ToLowerInvariant();
        return between is "-" or "–" or "—" or "to" or "bis" or "do" or "до" or "à" or "až" or "a" or "~" or "till" or "tot";
    }

    private static bool IsFree(string? text) =>
        text is not null && FreeWords.Contains(text.Trim().ToLowerInvariant());
}
