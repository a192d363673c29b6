namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Finds the JSON-LD scripts in the bytes of a page.</summary>
internal static class LdScripts
{
    private const int LongestTag = 400;

    /// <summary>The content of the script with this number, from 1; an empty range where there is none.</summary>
    public static Range Find(ReadOnlySpan<byte> page, int number)
    {
        var at = 0;
        for (var n = 1; Next(page, at) is var (start, end); n++)
        {
            if (n == number)
                return start..end;
            at = end;
        }
        return 0..0;
    }

    public static (int Start, int End)? Next(ReadOnlySpan<byte> page, int from)
    {
        while (page[from..].IndexOf("ld+json"u8) is var found and >= 0)
        {
            var mark = from + found;
            from = mark + 7;
            if (!IsInScriptTag(page, mark))
                continue;
            var open = page[mark..].IndexOf((byte)'>');
            if (open < 0)
                return null;
            var start = mark + open + 1;
            var close = page[start..].IndexOf("</"u8);
            while (close >= 0 && !Ascii.IsName(page[(start + close + 2)..], "script"u8))
            {
                var next = page[(start + close + 2)..].IndexOf("</"u8);
                close = next < 0 ? -1 : close + 2 + next;
            }
            return (start, close < 0 ? page.Length : start + close);
        }
        return null;
    }

    private static bool IsInScriptTag(ReadOnlySpan<byte> page, int mark)
    {
        var open = page[Math.Max(0, mark - LongestTag)..mark].LastIndexOf((byte)'<');
        return open >= 0 && Ascii.IsName(page[(Math.Max(0, mark - LongestTag) + open + 1)..], "script"u8);
    }
}
