using System.Collections.Frozen;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>The country a shop sells in, as far as its address and language tell.</summary>
public static class PageCountry
{
    // Where a language is at home in the euro, one country of it stands for all.
    private static readonly FrozenDictionary<string, string> ByLanguage = (
        "cs:CZ pl:PL hu:HU da:DK sv:SE nb:NO no:NO nn:NO he:IL ja:JP ko:KR vi:VN th:TH tr:TR uk:UA ro:RO bg:BG ru:RU is:IS id:ID kk:KZ "
        + "de:DE fr:FR it:IT nl:NL fi:FI el:GR sk:SK sl:SI et:EE lv:LV lt:LT")
        .Split(' ').ToFrozenDictionary(x => x[..2], x => x[3..], StringComparer.OrdinalIgnoreCase);

    public static string? Of(Uri url, string? language) => OfHost(url) ?? OfPath(url) ?? OfLanguage(language);

    private static string? OfHost(Uri url)
    {
        var label = url.Host.Split('.')[^1].ToUpperInvariant();
        if (label == "UK") return "GB";
        return label.Length == 2 && Known(label) ? label : null;
    }

    // ".../gb/en/..." and ".../en-gb/..." on a worldwide domain.
    private static string? OfPath(Uri url)
    {
        foreach (var segment in url.AbsolutePath.Split('/', 4).Skip(1).Take(2))
        {
            var parts = segment.Split('-', '_');
            var region = parts.Length == 2 && parts[0].Length == 2 ? parts[1] : "";
            if (region.Length == 2 && Known(region)) return region.ToUpperInvariant();
        }
        return null;
    }

    private static string? OfLanguage(string? language)
    {
        var parts = language?.Trim().Split('-', '_') ?? [];
        if (parts.Length > 1 && parts[^1].Length == 2 && Known(parts[^1])) return parts[^1].ToUpperInvariant();
        return parts.Length == 0 ? null : ByLanguage.GetValueOrDefault(parts[0]);
    }

    // Some endings are sold to everybody: .tv, .me, .io, .co and the like name no country of a shop.
    private static bool Known(string country) =>
        !country.Equals("CO", StringComparison.OrdinalIgnoreCase) && Money.Currencies.OfCountry(country) is not null;
}
