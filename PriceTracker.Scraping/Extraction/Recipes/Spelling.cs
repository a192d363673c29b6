using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>One way in which a page writes its price, how often, and a hash of the surroundings of each.</summary>
public sealed record Spelling(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("around")] ulong Around);
