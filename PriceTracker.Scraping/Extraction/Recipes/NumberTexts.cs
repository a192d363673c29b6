using System.Text;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>The number within a price text, as it is written there: "1.299,00" of "ab 1.299,00 €".</summary>
internal static class NumberTexts
{
    /// <summary>Null where no run of digits and separators reads as the amount.</summary>
    public static string? Of(ReadOnlySpan<byte> raw, decimal amount)
    {
        var text = Encoding.UTF8.GetString(raw);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = End(text, at);
            var number = text[at..end];
            if (Spellings.Of(amount).Contains(number))
                return number;
            at = end;
        }
        return null;
    }

    private static int End(string text, int start)
    {
        var end = start + 1;
        for (var at = end; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                end = at + 1;
            else if (at > end || text[at] is not ('.' or ',' or '\'' or ' ' or '\u00A0' or '\u202F'))
                break;
        }
        return end;
    }
}
