using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Recipes as they are kept. What cannot be read, is of another version or is too large is no recipe.</summary>
public static class RecipeJson
{
    private const int Longest = 4_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Availability>(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Null where it would be too large to keep.</summary>
    public static string? Write(Recipe recipe) =>
        JsonSerializer.Serialize(recipe, Options) is { Length: <= Longest } json ? json : null;

    /// <summary>Kept in the same place: the place that a person picked, which goes before the engine's own ranking.</summary>
    public static bool IsPicked(string? json) => json?.Contains("\"pinned\":true", StringComparison.Ordinal) == true;

    public static Recipe? Read(string? json)
    {
        if (string.IsNullOrEmpty(json) || json.Length > Longest)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Recipe>(json, Options) is { Version: Recipe.CurrentVersion, Places.Count: > 0 } recipe ? recipe : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
