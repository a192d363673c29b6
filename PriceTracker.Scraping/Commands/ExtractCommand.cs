using System.IO.Compression;
using System.Text.Json;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Commands;

/// <summary><c>extract</c>: runs the extraction engine on files. JSON goes to the output, everything else to the errors.</summary>
public sealed class ExtractCommand(Func<Stream> input, TextWriter output, TextWriter errors)
{
    private const string Usage = "usage: extract [--url URL] [--explain] FILE|-\n       extract --batch MANIFEST.jsonl\n       extract --price-strings FILE.jsonl";

    private static readonly Uri UnknownPage = new("https://unknown.invalid/");

    private readonly ProductExtractor extractor = new();

    public int Run(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["--batch", var manifest] => Batch(manifest),
                ["--price-strings", var file] => Strings(file),
                ["--explain", "--url", var url, var file] => Explain(file, url),
                ["--explain", var file] => Explain(file, null),
                ["--url", var url, var file] => Single(file, url),
                [var file] when file == "-" || !file.StartsWith('-') => Single(file, null),
                _ => Refuse(Usage),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse(failure.Message);
        }
    }

    private int Single(string file, string? url)
    {
        if (Address(url) is not { } address) return Refuse($"\"{url}\" is no absolute address.");
        Print(ExtractionLine.Of(null, extractor.Extract(Content(file), null, address, ExtractionHints.None)));
        return 0;
    }

    private int Explain(string file, string? url)
    {
        if (Address(url) is not { } address) return Refuse($"\"{url}\" is no absolute address.");
        Explanation.Write(extractor.Extract(Content(file), null, address, new ExtractionHints { Explain = true }), output);
        return 0;
    }

    private int Batch(string manifest)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
        foreach (var line in File.ReadLines(manifest).Where(x => !string.IsNullOrWhiteSpace(x)))
            Print(BatchLine(line, folder));
        return 0;
    }

    private ExtractionLine BatchLine(string line, string folder)
    {
        ManifestLine? asked = null;
        try
        {
            asked = JsonSerializer.Deserialize<ManifestLine>(line, CommandJson.Options);
            if (asked?.File is null || Address(asked.Url) is not { } url) return ExtractionLine.Failed(asked?.Id, "invalid_line");
            return ExtractionLine.Of(asked.Id, extractor.Extract(Content(Path.Combine(folder, asked.File)), null, url, ExtractionHints.None));
        }
        catch (JsonException)
        {
            return ExtractionLine.Failed(null, "invalid_json");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine($"{asked?.Id}: {failure.Message}");
            return ExtractionLine.Failed(asked?.Id, "unreadable_file");
        }
    }

    private int Strings(string file)
    {
        PriceStrings.Run(file, output, errors);
        return 0;
    }

    private byte[] Content(string file)
    {
        using var source = file == "-" ? input() : File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(source, CompressionMode.Decompress) : source;
        using var content = new MemoryStream();
        plain.CopyTo(content);
        return content.ToArray();
    }

    private void Print(ExtractionLine line) => output.WriteLine(JsonSerializer.Serialize(line, CommandJson.Options));

    private int Refuse(string message)
    {
        errors.WriteLine(message);
        return 2;
    }

    private static Uri? Address(string? url) =>
        string.IsNullOrWhiteSpace(url) ? UnknownPage : Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
}
