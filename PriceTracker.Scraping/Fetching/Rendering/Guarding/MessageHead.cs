namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>Reads an HTTP message up to the empty line, and what came with it.</summary>
internal static class MessageHead
{
    private const int Longest = 64 * 1024;

    /// <exception cref="InvalidDataException">It has no end.</exception>
    public static async Task<(byte[] Head, byte[] More)> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[8 * 1024];
        for (var length = 0; length < Longest;)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            if (read == 0)
                break;
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
                return (buffer[..end], buffer[(end + 4)..length]);
        }
        throw new InvalidDataException("The message has no end.");
    }
}
