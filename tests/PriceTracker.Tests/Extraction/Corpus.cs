using System.Text.Json;
using Xunit;

namespace PriceTracker.Tests.Extraction;

/// <summary>Real pages with their true prices. They are their shops' property, so they stand outside of the repository.</summary>
internal static class Corpus
{
    private const string Absent = "The corpus of real pages is not here; set PRICETRACKER_CORPUS to its folder.";

    public static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("PRICETRACKER_CORPUS") ?? Above();
        Assert.SkipWhen(folder is null || !File.Exists(Path.Combine(folder, "manifest.jsonl")), Absent);
        return folder!;
    }

    public static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(x => x.Length > 0).Select(x => JsonDocument.Parse(x).RootElement);

    private static string? Above()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "corpus") is var candidate && Directory.Exists(candidate)) return candidate;
        return null;
    }
}
