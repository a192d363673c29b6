using System.Globalization;
using System.Text;

namespace PriceTracker.Scraping.Extraction.Money;

/// <summary>Brings the world's digits, blanks and separators to one form, so that one grammar reads them.</summary>
public static class PriceGlyphs
{
    public static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var glyph in text)
            if (Plain(glyph) is { } c && !(c == ' ' && plain.Length > 0 && plain[^1] == ' '))
                plain.Append(c);
        return plain.ToString().Trim();
    }

    private static char? Plain(char glyph) => glyph switch
    {
        >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' => glyph,
        '٫' or '．' or '。' or '·' => '.',
        '٬' or '，' or '、' or '،' => ',',
        '’' or '‘' or '´' or '`' or 'ʼ' or '′' or '＇' => '\'',
        '－' or '−' or '‐' or '‑' => '-',
        '＄' or '﹩' => '$',
        '￥' => '¥',
        '￠' => '¢',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        _ => Other(glyph),
    };

    private static char? Other(char glyph) => char.GetUnicodeCategory(glyph) switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(glyph)),
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Control => ' ',
        UnicodeCategory.Format => null, // zero-width and direction marks
        _ => glyph,
    };
}
