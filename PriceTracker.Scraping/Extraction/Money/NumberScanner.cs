namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>Finds where numbers stand in a normalised text; what their separators mean is <see cref="NumberGrammar"/>'s.</summary>
public static class NumberScanner
{
    private const int LongestNumber = 40;

    /// <summary>Half-open range of the next number at or after <paramref name="from"/>, or null.</summary>
    public static (int Start, int End)? Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = LeadingSeparator(text, i, from);
            return (start, End(text, i));
        }
        return null;
    }

    // ".75" and "$..75" are 0.75; "1..75" and "st.75" are not.
    private static int LeadingSeparator(ReadOnlySpan<char> text, int digit, int from)
    {
        if (digit == from || text[digit - 1] is not ('.' or ',')) return digit;
        var before = digit - 1;
        while (before > from && text[before - 1] is '.') before--;
        var free = before == 0 || !char.IsLetterOrDigit(text[before - 1]);
        return free ? digit - 1 : digit;
    }

    private static int End(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        while (i < text.Length && i - start < LongestNumber)
        {
            if (char.IsAsciiDigit(text[i])) i++;
            else if (Joins(text, start, i, out var width)) i += width;
            else break;
        }
        return i;
    }

    private static bool Joins(ReadOnlySpan<char> text, int start, int at, out int width)
    {
        width = 1;
        var digits = DigitsFrom(text, at + 1);
        switch (text[at])
        {
            case '.' or ',' or '\'' when digits > 0:
                return true;
            // "119. 95": a blank slipped in before the cents.
            case '.' or ',' when at + 1 < text.Length && text[at + 1] == ' ' && DigitsFrom(text, at + 2) == 2 && !HasOther(text, start, at):
                width = 2;
                return at + 4 >= text.Length || text[at + 4] is not ('.' or ',');
            case ' ' or '_' when digits == 3:
                return IsGroup(text, start, at);
            default:
                return false;
        }
    }

    // Blanks group thousands only where every group so far is one: "2 285", not "2015 299" and not "16,5 230".
    private static bool IsGroup(ReadOnlySpan<char> text, int start, int at)
    {
        var length = 0;
        var groups = 0;
        for (var i = at - 1; i >= start; i--)
        {
            if (char.IsAsciiDigit(text[i])) length++;
            else if (text[i] is ' ' or '_' && length == 3) (length, groups) = (0, groups + 1);
            else return false;
        }
        return length is > 0 and <= 3 && text[start] != '0' && groups < 5;
    }

    private static bool HasOther(ReadOnlySpan<char> text, int start, int at) => text[start..at].Contains(text[at]);

    private static int DigitsFrom(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return Math.Max(0, end - at);
    }
}
