using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>Signs, abbreviations and words for currencies, found beside a number.</summary>
public static class CurrencySigns
{
    // Several codes: the first is taken unless the context names another of them.
    private static readonly FrozenDictionary<string, string[]> Signs = Table(
        "€:EUR|euro:EUR|euros:EUR|eur:EUR|$:USD,CAD,AUD,NZD,MXN,CLP,ARS,COP,SGD,HKD,TWD,UYU,BRL|us$:USD|us $:USD|ca$:CAD|c$:CAD|cad$:CAD|a$:AUD|au$:AUD|nz$:NZD"
        + "|mx$:MXN|r$:BRL|s$:SGD|sg$:SGD|hk$:HKD|nt$:TWD|tt$:TTD|t$:TOP|bz$:BZD|$u:UYU|dollar:USD|dollars:USD|£:GBP|￡:GBP|¥:JPY,CNY|円:JPY|yen:JPY|元:CNY|yuan:CNY|rmb:CNY"
        + "|₹:INR|र:INR|rs:INR,PKR,LKR,NPR|rs.:INR,PKR,LKR,NPR|₨:PKR,INR|৳:BDT|₽:RUB|руб:RUB,BYN|руб.:RUB,BYN|р.:RUB,BYN|р:RUB,BYN|рублей:RUB,BYN|рубля:RUB,BYN|бел. руб.:BYN|br:BYN,ETB"
        + "|грн:UAH|грн.:UAH|₴:UAH|гривен:UAH|тг:KZT|тг.:KZT|₸:KZT|тенге:KZT|лв:BGN|лв.:BGN|ден:MKD|дин:RSD|дин.:RSD|din.:RSD|rsd:RSD|km:BAM"
        + "|kč:CZK|kc:CZK|,- kč:CZK|zł:PLN|zl:PLN|ft:HUF|ft.:HUF|lei:RON,MDL|kn:HRK|kr:SEK,NOK,DKK,ISK|kr.:DKK,SEK,NOK,ISK|sek:SEK|chf:CHF|fr.:CHF|sfr.:CHF|₺:TRY|tl:TRY|₼:AZN|₾:GEL"
        + "|₪:ILS|nis:ILS|ש\"ח:ILS|ש״ח:ILS|د.إ:AED|درهم:AED|dhs:AED|dh:MAD,AED|ر.س:SAR|ريال:SAR|sr:SAR|ر.ق:QAR|ر.ع:OMR|د.ك:KWD|kd:KWD|bd:BHD|د.ت:TND|dt:TND|د.ج:DZD|da:DZD|ج.م:EGP|جنيه:EGP"
        + "|l.e:EGP|l.e.:EGP|le:EGP|e£:EGP|تومان:IRR|﷼:IRR|rp:IDR|rp.:IDR|rm:MYR|฿:THB|บาท:THB|₫:VND|đ:VND|vnđ:VND|₱:PHP|php:PHP|₩:KRW|원:KRW|won:KRW|₦:NGN|ksh:KES|ksh.:KES|kes:KES"
        + "|gh₵:GHS|ush:UGX|r:ZAR|s/:PEN|s/.:PEN|bs:BOB|bs.:BOB|₡:CRC|b/.:PAB|₭:LAK|៛:KHR|nu.:BTN|lek:ALL|fcfa:XOF|cfa:XOF|fdj:DJF|nfk:ERN|um:MRU|zk:ZMW|fg:GNF|₶:|坪:|₲:PYG|gs.:PYG|֏:AMD");

    private static readonly int Longest = Signs.Keys.Max(x => x.Length);

    // Codes that are words as well: "see all 5 photos", "top 10".
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(["all", "top", "try", "cup", "pen", "mop", "bam", "gel", "sos", "mad", "lak"]);

    private static readonly string[] PrefixOnly = ["r", "s/", "s/.", "bs"];

    // Beside any number these are as likely a word, a unit or a size.
    private static readonly string[] SuffixOnly = ["р", "ft", "ft.", "da", "din", "km", "won", "le", "din.", "дин"];

    /// <summary>The sign that ends just before <paramref name="end"/>, blanks and a colon apart; its start, or -1.</summary>
    public static int Before(ReadOnlySpan<char> text, int end, out string sign)
    {
        while (end > 0 && text[end - 1] is ' ' or ':' or '-') end--;
        for (var length = Math.Min(Longest, end); length > 0; length--)
        {
            var start = end - length;
            var word = text.Slice(start, length);
            if (!Stands(text, start, end) || !IsSign(word, out sign) || SuffixOnly.Contains(sign)) continue;
            // The "R" of "214R-072" is no rand.
            if (start > 0 && char.IsLetter(word[0]) && char.IsDigit(text[start - 1])) continue;
            return start;
        }
        sign = "";
        return -1;
    }

    /// <summary>The sign that begins just after <paramref name="start"/>, blanks and ",-" apart; its end, or -1.</summary>
    public static int After(ReadOnlySpan<char> text, int start, out string sign)
    {
        while (start < text.Length && text[start] is ' ' or ',' or '-' or '–' or '.') start++;
        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            var end = start + length;
            if (!Stands(text, start, end) || !IsSign(text[start..end], out sign) || PrefixOnly.Contains(sign)) continue;
            return end;
        }
        sign = "";
        return -1;
    }

    /// <summary>The ISO code of a sign, chosen by the context where the sign is shared; null where nothing decides.</summary>
    public static string? Resolve(string sign, PriceTextContext context)
    {
        if (Currencies.Code(sign) is { } code) return code;
        if (!Signs.TryGetValue(sign, out var codes) || codes.Length == 0) return null;
        if (codes.Length == 1) return codes[0];
        var known = FirstIn(context.Currency, PriceTextContext.None) ?? Currencies.Code(context.Currency);
        if (known is not null && codes.Contains(known)) return known;
        var local = Currencies.OfCountry(context.Country);
        if (local is not null && codes.Contains(local)) return local;
        return sign.StartsWith("kr", StringComparison.Ordinal) ? null : codes[0];
    }

    /// <summary>The first currency named anywhere in a short text, numbers or not.</summary>
    public static string? FirstIn(string? text, PriceTextContext context)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) return null;
        for (var start = 0; start < text.Length; start++)
            for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
                if (Stands(text, start, start + length) && IsSign(text.AsSpan(start, length), out var sign) && !PrefixOnly.Contains(sign))
                    return Resolve(sign, context with { Currency = null });
        return null;
    }

    private static bool IsSign(ReadOnlySpan<char> word, out string sign)
    {
        sign = word.ToString().ToLowerInvariant();
        return Signs.ContainsKey(sign) || (word.Length == 3 && !Words.Contains(sign) && Currencies.Code(sign) is not null);
    }

    // A word of letters must not be the tail or head of a longer word: "Größe" ends in no "e", "Rabatt" begins with no "R".
    private static bool Stands(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && char.IsLetter(text[start]) && char.IsLetter(text[start - 1]))
        && !(end < text.Length && char.IsLetter(text[end - 1]) && char.IsLetter(text[end]));

    private static FrozenDictionary<string, string[]> Table(string rows) => rows.Split('|')
        .Select(x => x.Split(':'))
        .ToFrozenDictionary(x => x[0], x => x[1].Split(',', StringSplitOptions.RemoveEmptyEntries));
}
