using System.Buffers;
using System.Text;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// The page with its old price put back wherever the new one stands. If that is the page as it was, the price is all that changed.
/// </summary>
internal ref struct PriceRestored
{
    private byte[] rented;

    private PriceRestored(byte[] rented, int length)
    {
        this.rented = rented;
        Length = length;
    }

    private int Length { get; }

    public readonly ReadOnlySpan<byte> Page => rented.AsSpan(0, Length);

    /// <param name="texts">New spelling to old spelling, distinct.</param>
    public static PriceRestored Of(ReadOnlySpan<byte> page, IReadOnlyList<(string New, string Old)> texts)
    {
        var source = ArrayPool<byte>.Shared.Rent(page.Length);
        page.CopyTo(source);
        var length = page.Length;
        foreach (var (changed, old) in texts)
        {
            var (number, put) = (Encoding.UTF8.GetBytes(changed), Encoding.UTF8.GetBytes(old));
            var target = ArrayPool<byte>.Shared.Rent(Math.Max(length, length / number.Length * put.Length) + put.Length);
            length = Replace(source.AsSpan(0, length), number, put, target);
            ArrayPool<byte>.Shared.Return(source);
            source = target;
        }
        return new PriceRestored(source, length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(rented);
        rented = [];
    }

    private static int Replace(ReadOnlySpan<byte> source, ReadOnlySpan<byte> number, ReadOnlySpan<byte> put, Span<byte> target)
    {
        var (from, to) = (0, 0);
        for (var at = Occurrences.Next(source, number, 0); at >= 0; at = Occurrences.Next(source, number, from))
        {
            source[from..at].CopyTo(target[to..]);
            put.CopyTo(target[(to + at - from)..]);
            to += at - from + put.Length;
            from = at + number.Length;
        }
        source[from..].CopyTo(target[to..]);
        return to + source.Length - from;
    }
}
