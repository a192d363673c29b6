using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace PriceTracker.Benchmarks.Running;

/// <summary>Real pages, as <c>PRICETRACKER_CORPUS</c> or a <c>shared/corpus</c> folder above has them: they are their shops' property and no part of the repository.</summary>
internal static class CorpusPages
{
    public static IReadOnlyList<CorpusPage> Read()
    {
        var folder = Environment.GetEnvironmentVariable("PRICETRACKER_CORPUS") ?? Above()
            ?? throw new InvalidOperationException("The corpus of real pages is not here; set PRICETRACKER_CORPUS to its folder.");
        return File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Select(line => Page(folder, line)).ToList();
    }

    private static CorpusPage Page(string folder, string line)
    {
        var truth = JsonDocument.Parse(line).RootElement;
        var packed = File.ReadAllBytes(Path.Combine(folder, truth.GetProperty("file").GetString()!));
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(body);
        var prices = truth.GetProperty("price").EnumerateArray().Select(x => decimal.Parse(x.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture));
        return new CorpusPage(new Uri(truth.GetProperty("url").GetString()!), packed, body.ToArray(), [.. prices]);
    }

    private static string? Above()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "corpus") is var candidate && Directory.Exists(candidate))
                return candidate;
        return null;
    }
}

/// <summary>One page as packed on disk and as a shop sends it, with its true price; none where it has none.</summary>
internal sealed record CorpusPage(Uri Url, byte[] Packed, byte[] Body, IReadOnlyList<decimal> Prices);
