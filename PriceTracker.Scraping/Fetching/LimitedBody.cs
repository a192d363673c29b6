using System.Buffers;

namespace PriceTracker.Scraping.Fetching;

/// <summary>Reads a body that may lie about its length or unpack to any size, and stops at the limit.</summary>
internal static class LimitedBody
{
    /// <summary>Null where the body, decompressed, is longer than <paramref name="maximum"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int maximum, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
            {
                if (body.Length + read > maximum)
                    return null;
                body.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
