using System.Text;
using CsCheck;

namespace PriceTracker.Tests.Extraction;

/// <summary>What becomes of pages on their way: cut, doubled, shuffled, of another charset, with noise in them.</summary>
internal static class PageMutations
{
    public static Gen<byte[]> Of(byte[] page) => Gen.OneOf(Cut(page), Doubled(page), Shuffled(page), Noisy(page), Recoded(page), Unclosed(page));

    private static Gen<byte[]> Cut(byte[] page) => Gen.Int[0, page.Length].Select(length => page[..length]);

    private static Gen<byte[]> Doubled(byte[] page) => Gen.Int[0, page.Length].Select(at => (byte[])[.. page[..at], .. page]);

    private static Gen<byte[]> Shuffled(byte[] page) =>
        Gen.Int[0, page.Length].Array[3].Select(cuts =>
        {
            Array.Sort(cuts);
            return (byte[])[.. page[cuts[1]..cuts[2]], .. page[..cuts[0]], .. page[cuts[2]..], .. page[cuts[0]..cuts[1]]];
        });

    private static Gen<byte[]> Noisy(byte[] page) =>
        Gen.Select(Gen.Int[0, Math.Max(0, page.Length - 1)], Gen.Byte).Array[1, 40].Select(changes =>
        {
            var changed = (byte[])page.Clone();
            foreach (var (at, value) in changes)
                if (changed.Length > 0) changed[at] = value;
            return changed;
        });

    private static Gen<byte[]> Recoded(byte[] page) =>
        OneOf(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1).Select(x => x.GetBytes(Encoding.UTF8.GetString(page)));

    private static Gen<byte[]> Unclosed(byte[] page) =>
        OneOf("</div>", "</script>", "\"", ">", "</p>", "}").Select(x => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace(x, "", StringComparison.Ordinal)));

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
