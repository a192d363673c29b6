using System.Net;
using System.Text;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>The visible text of a page while it grows: blanks collapsed, since distances in it mean closeness on the screen.</summary>
public sealed class PageText
{
    private static readonly string[] CentMarks = ["cent", "decimal", "fraction", "penny", "pence", "kop", "grosz", " small ", "frac", "superscript", " sup "];

    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> raw, PageElement parent)
    {
        if (raw.IsEmpty) return;
        var plain = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw;
        if (IsCents(plain.Trim(), parent)) { TrimEnd(); text.Append('.'); }
        while (!plain.IsEmpty)
        {
            var blank = NextBlank(plain);
            if (blank > 0) text.Append(plain[..blank]);
            if (blank < plain.Length && text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
            plain = plain[Math.Min(plain.Length, blank + 1)..];
        }
    }

    public void Break()
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    public override string ToString() => text.ToString();

    private static int NextBlank(ReadOnlySpan<char> plain)
    {
        for (var i = 0; i < plain.Length; i++)
            if (char.IsWhiteSpace(plain[i])) return i;
        return plain.Length;
    }

    // "12<sup>99</sup>" prints the cents small where others print a point.
    private bool IsCents(ReadOnlySpan<char> plain, PageElement parent)
    {
        if (plain.Length != 2 || !char.IsAsciiDigit(plain[0]) || !char.IsAsciiDigit(plain[1])) return false;
        var last = text.Length - 1;
        while (last >= 0 && last > text.Length - 4 && char.IsWhiteSpace(text[last])) last--;
        if (last < 0 || !char.IsAsciiDigit(text[last])) return false;
        return parent.Name == "sup" || Array.Exists(CentMarks, parent.Marks.Contains);
    }

    private void TrimEnd()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
    }
}
