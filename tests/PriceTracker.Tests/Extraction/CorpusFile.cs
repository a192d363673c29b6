using System.IO.Compression;
using System.Text.Json;

namespace PriceTracker.Tests.Extraction;

/// <summary>A page of the corpus as its shop sent it.</summary>
internal static class CorpusFile
{
    public static byte[] Read(string folder, JsonElement line) => Read(Path.Combine(folder, line.GetProperty("file").GetString()!));

    public static byte[] Read(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var body = new MemoryStream();
        packed.CopyTo(body);
        return body.ToArray();
    }
}
