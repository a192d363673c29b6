using System.Text.Json;

namespace PriceTracker.Data.Repair;

/// <summary>Where a recipe reads the price, in the words of evidence. Taken leniently: the rest of a recipe is the engine's own.</summary>
public sealed record RecipePlace(string? Channel, string? Locator, string? Text)
{
    public static RecipePlace? Of(string? recipe)
    {
        if (string.IsNullOrEmpty(recipe))
            return null;
        try
        {
            using var json = JsonDocument.Parse(recipe);
            var root = json.RootElement;
            var place = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("places", out var places) && places is { ValueKind: JsonValueKind.Array } && places.GetArrayLength() > 0
                ? places[0]
                : default;
            var answer = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("answer", out var found) ? found : default;
            return new RecipePlace(Value(place, "channel"), Value(answer, "locator"), Value(place, "text"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Value(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
