using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>
/// How one product's page was read last, so that the next scrape can read it without the engine: where its price stands, what was
/// answered, and marks of everything else that the answer rests on.
/// </summary>
public sealed record Recipe
{
    public const int CurrentVersion = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The version of the shop's configuration it was made under; 0 where the shop has none.</summary>
    [JsonPropertyName("config")]
    public int ConfigVersion { get; init; }

    /// <summary>Where the price stands, the most telling place first.</summary>
    [JsonPropertyName("places")]
    public required IReadOnlyList<Place> Places { get; init; }

    [JsonPropertyName("answer")]
    public required RecipeAnswer Answer { get; init; }

    /// <summary>How price texts of the page are to be read.</summary>
    [JsonPropertyName("money")]
    public required RecipeMoney Money { get; init; }

    [JsonPropertyName("marks")]
    public required PageMark Marks { get; init; }
}
