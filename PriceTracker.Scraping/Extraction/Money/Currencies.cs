using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>What is to be known about ISO 4217 codes.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF CHF CLP CNY COP "
        + "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD "
        + "IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK "
        + "MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE "
        + "SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Mistaken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["RUR"] = "RUB",
        ["UAN"] = "UAH",
        ["NIS"] = "ILS",
        ["RMB"] = "CNY",
        ["EURO"] = "EUR",
        ["PTE"] = "PTE",
        ["NTD"] = "TWD",
        ["KCS"] = "CZK",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InThousands =
        FrozenSet.ToFrozenSet(["CLP", "COP", "ARS", "IDR", "VND", "PYG", "KRW", "JPY", "ISK", "HUF", "IRR", "UZS", "PKR", "KHR", "LAK", "UGX", "TZS", "RSD"]);

    private static readonly FrozenSet<string> ThreeDecimals = FrozenSet.ToFrozenSet(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

    private static readonly FrozenSet<string> WithoutDecimals = FrozenSet.ToFrozenSet(["JPY", "KRW", "VND", "CLP", "PYG", "ISK", "UGX", "XAF", "XOF", "XPF"]);

    private static readonly FrozenDictionary<string, string> ByCountry = (
        "AE:AED AL:ALL AM:AMD AR:ARS AT:EUR AU:AUD AZ:AZN BA:BAM BD:BDT BE:EUR BG:BGN BH:BHD BR:BRL BY:BYN CA:CAD CH:CHF CL:CLP CN:CNY CO:COP "
        + "CR:CRC CY:EUR CZ:CZK DE:EUR DK:DKK DZ:DZD EE:EUR EG:EGP ES:EUR FI:EUR FR:EUR GB:GBP GE:GEL GR:EUR HK:HKD HR:EUR HU:HUF ID:IDR IE:EUR "
        + "IL:ILS IN:INR IR:IRR IS:ISK IT:EUR JO:JOD JP:JPY KE:KES KR:KRW KW:KWD KZ:KZT LK:LKR LT:EUR LU:EUR LV:EUR MA:MAD MD:MDL MK:MKD MT:EUR "
        + "MX:MXN MY:MYR NG:NGN NL:EUR NO:NOK NZ:NZD OM:OMR PE:PEN PH:PHP PK:PKR PL:PLN PT:EUR PY:PYG QA:QAR RO:RON RS:RSD RU:RUB SA:SAR SE:SEK "
        + "SG:SGD SI:EUR SK:EUR TH:THB TN:TND TR:TRY TW:TWD UA:UAH US:USD UY:UYU UZ:UZS VN:VND ZA:ZAR")
        .Split(' ').ToFrozenDictionary(x => x[..2], x => x[3..], StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO code, upper case, or null where the text is none.</summary>
    public static string? Code(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (Mistaken.TryGetValue(trimmed, out var meant)) return meant;
        return Codes.Contains(trimmed) ? trimmed.ToUpperInvariant() : null;
    }

    public static string? OfCountry(string? country) => country is null ? null : ByCountry.GetValueOrDefault(country);

    /// <summary>Everyday prices have four digits and more, so "34.000" is not thirty-four.</summary>
    public static bool CountsInThousands(string currency) => InThousands.Contains(currency);

    public static bool HasThreeDecimals(string currency) => ThreeDecimals.Contains(currency);

    public static bool HasNoDecimals(string currency) => WithoutDecimals.Contains(currency);
}
