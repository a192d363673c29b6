using System.Text.Json;
using PriceTracker.Scraping.Extraction.Money;

namespace PriceTracker.Scraping.Commands;

/// <summary>Reads a file of price strings, one JSON object a line, and prints what the parser makes of each.</summary>
public static class PriceStrings
{
    public static void Run(string path, TextWriter output, TextWriter errors)
    {
        foreach (var line in File.ReadLines(path).Where(x => !string.IsNullOrWhiteSpace(x)))
            output.WriteLine(JsonSerializer.Serialize(Answer(line, errors), CommandJson.Options));
    }

    private static PriceStringAnswer Answer(string line, TextWriter errors)
    {
        try
        {
            var asked = JsonSerializer.Deserialize<PriceStringLine>(line, CommandJson.Options);
            var context = new PriceTextContext(asked?.CurrencyHint, asked?.DecimalSeparator is { Length: > 0 } s ? s[0] : null);
            var reading = PriceText.Read(asked?.Text, context);
            return new PriceStringAnswer(asked?.Id, reading is null ? null : CommandJson.Amount(reading.Amount), reading?.Currency);
        }
        catch (JsonException failure)
        {
            errors.WriteLine($"Skipped a line that is no JSON: {failure.Message}");
            return new PriceStringAnswer(null, null, null, "invalid_json");
        }
    }
}
