using System.Text;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Makes the marks of a page, and compares a page with them.</summary>
internal static class PageMarker
{
    private const int Before = 48;
    private const int After = 32;

    /// <summary>Shorter numbers stand everywhere on a page and tell nothing.</summary>
    public const int ShortestSpelling = 4;

    /// <summary>A page may grow and shrink so far, in parts.</summary>
    private const int SizeParts = 5;

    public static PageMark Of(ReadOnlySpan<byte> page, Uri address, bool wholeText, decimal price)
    {
        var landmarks = Landmarks.Read(page);
        var whole = wholeText || landmarks.Heading < 0;
        var spellings = new List<Spelling>();
        foreach (var text in Spellings.Of(price))
            if (text.Length >= ShortestSpelling && Around(page, text) is { Count: > 0 } spelling)
                spellings.Add(spelling);
        return new PageMark
        {
            Length = page.Length,
            Tags = page.Count((byte)'<'),
            Address = AddressMark(address),
            Title = landmarks.Title,
            Prices = landmarks.Prices,
            Stock = landmarks.Stock,
            Data = landmarks.Data,
            Text = PrintedMark.Of(page, landmarks.Heading, whole),
            WholeText = whole,
            Spellings = spellings,
        };
    }

    public static ulong AddressMark(Uri address) => ByteHash.Add(ByteHash.Start, Encoding.UTF8.GetBytes(address.AbsoluteUri));

    public static bool HasSize(ReadOnlySpan<byte> page, PageMark mark) =>
        Math.Abs(page.Length - mark.Length) <= mark.Length / SizeParts && Math.Abs(page.Count((byte)'<') - mark.Tags) <= mark.Tags / SizeParts;

    /// <summary>One of <see cref="Doubts"/> where the page differs; null where it is read as before.</summary>
    public static string? Difference(ReadOnlySpan<byte> page, PageMark mark)
    {
        foreach (var spelling in mark.Spellings)
            if (Around(page, spelling.Text) != spelling)
                return Doubts.PlacesDisagree;
        var landmarks = Landmarks.Read(page);
        if (landmarks.Title != mark.Title)
            return Doubts.Title;
        if (landmarks.Stock != mark.Stock)
            return Doubts.Stock;
        if (landmarks.Prices != mark.Prices)
            return Doubts.Prices;
        if (landmarks.Data != mark.Data || (landmarks.Heading < 0 && !mark.WholeText))
            return Doubts.Data;
        return PrintedMark.Of(page, landmarks.Heading, mark.WholeText) == mark.Text ? null : Doubts.Text;
    }

    /// <summary>Whether the old price still stands somewhere, as it does where only some places were changed.</summary>
    public static bool HasAny(ReadOnlySpan<byte> page, IReadOnlyList<Spelling> spellings)
    {
        foreach (var spelling in spellings)
            if (Around(page, spelling.Text).Count > 0)
                return true;
        return false;
    }

    private static Spelling Around(ReadOnlySpan<byte> page, string text)
    {
        Span<byte> number = stackalloc byte[text.Length * 3];
        number = number[..Encoding.UTF8.GetBytes(text, number)];
        var (count, hash) = (0, ByteHash.Start);
        for (var at = Occurrences.Next(page, number, 0); at >= 0; at = Occurrences.Next(page, number, at + number.Length))
        {
            count++;
            hash = ByteHash.Add(hash, page[Math.Max(0, at - Before)..Math.Min(page.Length, at + number.Length + After)]);
        }
        return new Spelling(text, count, hash);
    }
}
