namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Steps over a page tag by tag without parsing it: the text in front of each tag, and the tag. Scripts and styles are stepped over.</summary>
internal ref struct TextRuns(ReadOnlySpan<byte> page, int from)
{
    private readonly ReadOnlySpan<byte> page = page;
    private int at = from;

    public ReadOnlySpan<byte> Text { get; private set; }

    public ReadOnlySpan<byte> Tag { get; private set; }

    public bool MoveNext()
    {
        if (at >= page.Length)
            return false;
        var rest = page[at..];
        var open = rest.IndexOf((byte)'<');
        if (open < 0)
            open = rest.Length;
        Text = rest[..open].Trim(" \t\r\n"u8);
        rest = rest[open..];
        at += open;
        if (rest.StartsWith("<!--"u8))
            Skip(rest, "-->"u8, []);
        else
            Skip(rest, ">"u8, rest);
        if (Tag.Length > 7 && Hidden(Tag[1..]) is { Length: > 0 } name)
            SkipTo(name);
        return true;
    }

    private void Skip(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> until, ReadOnlySpan<byte> tag)
    {
        var close = rest.IndexOf(until);
        var length = close < 0 ? rest.Length : close + until.Length;
        Tag = tag.IsEmpty ? [] : tag[..length];
        at += length;
    }

    private static ReadOnlySpan<byte> Hidden(ReadOnlySpan<byte> tag)
    {
        if ((tag[0] | 0x20) != 's')
            return [];
        if (Ascii.IsName(tag, "script"u8))
            return "script"u8;
        return Ascii.IsName(tag, "style"u8) ? "style"u8 : [];
    }

    private void SkipTo(ReadOnlySpan<byte> name)
    {
        while (at < page.Length && page[at..].IndexOf("</"u8) is var close and >= 0)
        {
            at += close;
            if (Ascii.IsName(page[(at + 2)..], name))
                return;
            at += 2;
        }
        at = page.Length;
    }
}
