using System.Text;
using System.Text.RegularExpressions;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Turns the bytes of a page into text: byte order mark, then the HTTP charset, then the page's own, then a guess.</summary>
public static partial class PageDecoder
{
    private const int MetaWithin = 4_096;

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> body, string? httpCharset)
    {
        if (Marked(body) is var (marked, length)) return marked.GetString(body[length..]);
        if (Named(httpCharset) is { } sent) return sent.GetString(body);
        // Pages saved or proxied as UTF-8 keep their old declaration; other encodings are hardly ever valid UTF-8 by chance.
        var declared = IsUtf8BeyondAscii(body) ? Encoding.UTF8 : Named(MetaCharset(body));
        return (declared ?? Guess(body)).GetString(body);
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? MetaCharset(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, MetaWithin)]);
        var match = CharsetDeclaration().Match(head);
        if (!match.Success) return null;
        // The declaration could be read as ASCII, so a page that calls itself UTF-16 is wrong about it.
        var name = match.Groups[1].Value;
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }

    private static Encoding? Named(string? charset)
    {
        var name = charset?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name)) return null;
        try
        {
            var encoding = Encoding.GetEncoding(name);
            // Browsers read these labels as windows-1252, which has the euro sign.
            return encoding.CodePage is 28591 or 20127 ? Encoding.GetEncoding(1252) : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8BeyondAscii(ReadOnlySpan<byte> body) =>
        body.ContainsAnyInRange((byte)0x80, (byte)0xFF) && System.Text.Unicode.Utf8.IsValid(body);

    private static Encoding Guess(ReadOnlySpan<byte> body) =>
        System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8 : Encoding.GetEncoding(1252);

    [GeneratedRegex("""<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_\-]{2,30})""", RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex CharsetDeclaration();
}
