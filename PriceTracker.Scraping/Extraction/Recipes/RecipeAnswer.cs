using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>What was read when the recipe was made; all but the price is answered again only while its marks stand unchanged.</summary>
public sealed record RecipeAnswer
{
    [JsonPropertyName("price")]
    public required decimal Price { get; init; }

    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    [JsonPropertyName("list")]
    public decimal? ListPrice { get; init; }

    [JsonPropertyName("stock")]
    public Availability Availability { get; init; }

    [JsonPropertyName("confidence")]
    public double Confidence { get; init; }

    /// <summary>The place as the engine named it, for the evidence of what is read by the recipe.</summary>
    [JsonPropertyName("locator")]
    public required string Locator { get; init; }

    /// <summary>
    /// Every witness of the price is one of the recipe's places, and no former price stands beside it: then a price that moved at all of
    /// them is what the engine would read. Else a moved price is the engine's to judge.
    /// </summary>
    [JsonPropertyName("moves")]
    public bool Moves { get; init; }

    /// <summary>Between these the price may move without passing another amount of the page, which could change its standing.</summary>
    [JsonPropertyName("above")]
    public decimal? Above { get; init; }

    [JsonPropertyName("below")]
    public decimal? Below { get; init; }
}
