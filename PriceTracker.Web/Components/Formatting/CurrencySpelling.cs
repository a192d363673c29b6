namespace PriceTracker.Web.Components.Formatting;

/// <summary>How a currency is written: some symbols stand behind the number whatever the reader's language.</summary>
internal sealed record CurrencySpelling(string Symbol, bool AlwaysAfter = false)
{
    private static readonly Dictionary<string, CurrencySpelling> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EUR"] = new("€"),
        ["USD"] = new("$"),
        ["GBP"] = new("£"),
        ["JPY"] = new("¥"),
        ["CNY"] = new("CN¥"),
        ["KRW"] = new("₩"),
        ["INR"] = new("₹"),
        ["ILS"] = new("₪"),
        ["TRY"] = new("₺"),
        ["UAH"] = new("₴"),
        ["BRL"] = new("R$"),
        ["CAD"] = new("CA$"),
        ["AUD"] = new("A$"),
        ["NZD"] = new("NZ$"),
        ["MXN"] = new("MX$"),
        ["CZK"] = new("Kč", AlwaysAfter: true),
        ["PLN"] = new("zł", AlwaysAfter: true),
        ["SEK"] = new("kr", AlwaysAfter: true),
        ["NOK"] = new("kr", AlwaysAfter: true),
        ["DKK"] = new("kr.", AlwaysAfter: true),
        ["HUF"] = new("Ft", AlwaysAfter: true),
        ["RON"] = new("lei", AlwaysAfter: true),
        ["VND"] = new("₫", AlwaysAfter: true),
    };

    /// <summary>A code such as CHF reads as a word, so a space parts it from the number.</summary>
    public bool IsWord => Symbol.All(char.IsAsciiLetter);

    public static CurrencySpelling Of(string code) => Known.GetValueOrDefault(code) ?? new(code.ToUpperInvariant());
}
