namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Finds a number's text where it stands alone: "39.90" is not in "139.90" and not in "39.905".</summary>
internal static class Occurrences
{
    /// <summary>The next one at or behind <paramref name="from"/>, or -1.</summary>
    public static int Next(ReadOnlySpan<byte> page, ReadOnlySpan<byte> number, int from)
    {
        while (from <= page.Length - number.Length)
        {
            var found = page[from..].IndexOf(number);
            if (found < 0)
                return -1;
            var at = from + found;
            if (StandsAlone(page, at, at + number.Length))
                return at;
            from = at + 1;
        }
        return -1;
    }

    private static bool StandsAlone(ReadOnlySpan<byte> page, int start, int end)
    {
        var before = start > 0 ? page[start - 1] : (byte)0;
        var after = end < page.Length ? page[end] : (byte)0;
        if (IsDigit(before) || IsDigit(after))
            return false;
        if (IsPoint(before) && start > 1 && IsDigit(page[start - 2]))
            return false;
        return !(IsPoint(after) && end + 1 < page.Length && IsDigit(page[end + 1]));
    }

    private static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    private static bool IsPoint(byte b) => b is (byte)'.' or (byte)',';
}
