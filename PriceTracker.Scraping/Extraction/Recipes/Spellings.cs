using System.Globalization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>The ways in which pages write an amount: decimal point or comma, padded or not, with thousands grouped or not.</summary>
internal static class Spellings
{
    private static readonly string[] Groups = ["", ",", ".", " ", "\u00A0", "\u202F", "'"];

    public static IReadOnlyList<string> Of(decimal amount)
    {
        var plain = amount.ToString("0.####", CultureInfo.InvariantCulture).Split('.');
        var decimals = plain.Length > 1 ? plain[1] : "";
        var texts = new List<string>();
        foreach (var group in plain[0].Length > 3 ? Groups : [""])
        {
            var whole = Grouped(plain[0], group);
            foreach (var length in (ReadOnlySpan<int>)[decimals.Length, 2, 4])
            {
                if (length < decimals.Length || (length == 4 && group.Length > 0))
                    continue;
                var padded = decimals.PadRight(length, '0');
                foreach (var point in length == 0 ? [""] : group is "." or "," ? [group == "." ? "," : "."] : (ReadOnlySpan<string>)[".", ","])
                    if (whole + point + padded is var text && !texts.Contains(text))
                        texts.Add(text);
            }
        }
        return texts;
    }

    private static string Grouped(string digits, string group)
    {
        if (group.Length == 0)
            return digits;
        var text = digits;
        for (var at = digits.Length - 3; at > 0; at -= 3)
            text = text.Insert(at, group);
        return text;
    }
}
