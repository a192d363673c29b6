using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// Where a value stands in the bytes of a page: a path in a JSON-LD script, or the raw bytes in front of it (an opening tag, a key) and
/// which of their occurrences it is.
/// </summary>
public sealed record Place
{
    [JsonPropertyName("channel")]
    public required string Channel { get; init; }

    /// <summary>Which JSON-LD script, from 1; 0 where the place is not a path.</summary>
    [JsonPropertyName("script")]
    public int Script { get; init; }

    /// <summary>The path within the script, <c>[0].offers.price</c>.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; init; }

    [JsonPropertyName("behind")]
    public string? Behind { get; init; }

    /// <summary>Which occurrence, from 1.</summary>
    [JsonPropertyName("nth")]
    public int Nth { get; init; }

    /// <summary>Of how many. Another number of them is another page.</summary>
    [JsonPropertyName("of")]
    public int Of { get; init; }

    /// <summary>The number as it is written there, without sign and words.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Printed for people rather than written for programs.</summary>
    [JsonPropertyName("printed")]
    public bool Printed { get; init; }
}
