using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// Hashes of what an answer rests on besides the price itself. Two pages with equal marks are read alike; which one differs says
/// what changed.
/// </summary>
public sealed record PageMark
{
    [JsonPropertyName("length")]
    public int Length { get; init; }

    [JsonPropertyName("tags")]
    public int Tags { get; init; }

    /// <summary>The address that answered.</summary>
    [JsonPropertyName("address")]
    public ulong Address { get; init; }

    [JsonPropertyName("title")]
    public ulong Title { get; init; }

    /// <summary>Everything named price, whoever's.</summary>
    [JsonPropertyName("prices")]
    public ulong Prices { get; init; }

    /// <summary>Everything named stock or availability.</summary>
    [JsonPropertyName("stock")]
    public ulong Stock { get; init; }

    /// <summary>What declares things: types, properties, headings.</summary>
    [JsonPropertyName("data")]
    public ulong Data { get; init; }

    /// <summary>What is printed about the product; on pages that declare nothing, all that is printed.</summary>
    [JsonPropertyName("text")]
    public ulong Text { get; init; }

    [JsonPropertyName("wholeText")]
    public bool WholeText { get; init; }

    /// <summary>Each way in which the price is written, how often, and in which surroundings.</summary>
    [JsonPropertyName("spellings")]
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];
}
