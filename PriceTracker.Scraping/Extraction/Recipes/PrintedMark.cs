namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Marks what is printed about the product: texts, names and classes of elements, from the heading on as far as the engine looks.</summary>
internal static class PrintedMark
{
    /// <summary>So many bytes of text behind the heading belong to the product; the engine looks 1,800 characters far.</summary>
    private const int Reach = 4_000;

    /// <summary>Bytes in front of the heading.</summary>
    private const int Back = 2_000;

    public static ulong Of(ReadOnlySpan<byte> page, int heading, bool whole)
    {
        var hash = ByteHash.Start;
        var left = whole ? int.MaxValue : Reach;
        for (var runs = new TextRuns(page, whole ? 0 : Start(page, heading)); left > 0 && runs.MoveNext();)
        {
            if (!runs.Text.IsEmpty)
            {
                hash = ByteHash.Add(hash, runs.Text);
                left -= runs.Text.Length;
            }
            if (runs.Tag.Length > 2 && runs.Tag[1] != '/')
                hash = Add(hash, runs.Tag);
        }
        return hash;
    }

    public static int Start(ReadOnlySpan<byte> page, int heading)
    {
        var from = Math.Max(0, heading - Back);
        var open = page[from..].IndexOf((byte)'<');
        return open < 0 ? from : from + open;
    }

    /// <summary>Its name, class and style; of buttons everything, since their labels stand in any attribute.</summary>
    private static ulong Add(ulong hash, ReadOnlySpan<byte> tag)
    {
        if (Ascii.IsName(tag[1..], "button"u8) || (Ascii.IsName(tag[1..], "input"u8) && tag.IndexOf("submit"u8) >= 0))
            return ByteHash.Add(hash, tag);
        var end = tag.IndexOfAny(" >/\n\t"u8);
        hash = ByteHash.Add(hash, end < 0 ? tag : tag[..end]);
        hash = AddValue(hash, tag, "class="u8);
        return AddValue(hash, tag, "style="u8);
    }

    private static ulong AddValue(ulong hash, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        if (at < 0 || at + name.Length + 1 >= tag.Length)
            return hash;
        var value = tag[(at + name.Length + 1)..];
        var end = value.IndexOf(tag[at + name.Length]);
        return ByteHash.Add(hash, end < 0 ? value : value[..end]);
    }
}
