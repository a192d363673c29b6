using System.Buffers;
using System.Text;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// One vectorised pass over a page that stops at the words which matter to a price (price, stock, what declares things) and marks each
/// with what follows it.
/// </summary>
internal ref struct Landmarks
{
    /// <summary>In ASCII, so that the search for all of them ignores case at full speed.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["price", "availab", "stock", "dispon", "\"@type", "itemprop", "itemtype", "<h1", "<title", "<html", "</html", "og:t", "twitter:data", "captcha"],
        StringComparison.OrdinalIgnoreCase);

    public Landmarks()
    {
    }

    public ulong Prices { get; private set; } = ByteHash.Start;

    public ulong Stock { get; private set; } = ByteHash.Start;

    public ulong Data { get; private set; } = ByteHash.Start;

    public ulong Title { get; private set; } = ByteHash.Start;

    /// <summary>Where the first heading begins; -1 where there is none.</summary>
    public int Heading { get; private set; } = -1;

    public static Landmarks Read(ReadOnlySpan<byte> page)
    {
        var marks = new Landmarks();
        var rented = ArrayPool<char>.Shared.Rent(page.Length);
        try
        {
            // The search is for characters; one byte becomes one of them, whatever it means.
            var text = rented.AsSpan(0, Encoding.Latin1.GetChars(page, rented));
            for (var at = 0; text[at..].IndexOfAny(Words) is var found and >= 0; at++)
            {
                at += found;
                marks.Mark(page, at);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
        return marks;
    }

    private void Mark(ReadOnlySpan<byte> page, int at)
    {
        switch (page[at] | 0x20)
        {
            case 'p':
                Prices = ByteHash.Add(Prices, Around(page, at, 0, 48));
                break;
            case 'a':
                Stock = ByteHash.Add(Stock, Around(page, at, 0, 56));
                break;
            case 's' or 'd':
                Stock = ByteHash.Add(Stock, Around(page, at, 12, 20));
                break;
            case '<':
                MarkTag(page, at);
                break;
            default:
                Data = ByteHash.Add(Data, Around(page, at, 0, page[at] is (byte)'o' or (byte)'O' ? 96 : 48));
                break;
        }
    }

    private void MarkTag(ReadOnlySpan<byte> page, int at)
    {
        switch (page[at + 1] | 0x20)
        {
            case 't':
                var end = page[at..].IndexOf("</"u8);
                Title = ByteHash.Add(Title, page.Slice(at, end < 0 ? Math.Min(200, page.Length - at) : end));
                break;
            case 'h' when page[at + 2] != '1':
                var tag = Around(page, at, 0, 300);
                var close = tag.IndexOf((byte)'>');
                Data = ByteHash.Add(Data, close < 0 ? tag : tag[..close]);
                break;
            case 'h':
                Heading = Heading < 0 ? at : Heading;
                Data = ByteHash.Add(Data, Around(page, at, 0, 64));
                break;
            default:
                Data = ByteHash.Add(Data, "</html"u8);
                break;
        }
    }

    private static ReadOnlySpan<byte> Around(ReadOnlySpan<byte> page, int at, int before, int after) =>
        page[Math.Max(0, at - before)..Math.Min(page.Length, at + after)];
}
