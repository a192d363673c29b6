using System.Globalization;
using System.Text.Json;

namespace PriceTracker.IntegrationTests.Corpus;

/// <summary>A real page with its true price, from a collection that is not part of the project.</summary>
public sealed record CorpusPage(string Id, string Url, string File, string Kind, IReadOnlyList<decimal> Prices)
{
    /// <summary>Null where the collection is absent: PRICETRACKER_CORPUS, or shared/corpus beside the project.</summary>
    public static IReadOnlyList<CorpusPage>? Load()
    {
        var folder = Environment.GetEnvironmentVariable("PRICETRACKER_CORPUS");
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); folder is null && above is not null; above = above.Parent)
            if (Path.Combine(above.FullName, "shared", "corpus") is var candidate && System.IO.File.Exists(Path.Combine(candidate, "manifest.jsonl")))
                folder = candidate;
        return folder is null ? null : [.. System.IO.File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Select(line => Read(line, folder))];
    }

    private static CorpusPage Read(string line, string folder)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new CorpusPage(
            json.GetProperty("id").GetString()!,
            json.GetProperty("url").GetString()!,
            Path.Combine(folder, json.GetProperty("file").GetString()!),
            json.GetProperty("kind").GetString()!,
            [.. json.GetProperty("price").EnumerateArray().Select(p => decimal.Parse(p.GetString()!, CultureInfo.InvariantCulture))]);
    }
}
