using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Choices;

/// <summary>
/// A pick as it is kept in a product's recipe: the place whose price a person chose goes before the engine's own ranking. Pure. The page is still
/// read whole; where nothing stands at that place any more, the person is asked again rather than answered with another price.
/// </summary>
public static class PickedPlace
{
    public const string Lost = "picked_place_lost";

    /// <summary>A person has seen it.</summary>
    private const double Confidence = 0.97;

    private const int Longest = 4_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Null where it would be too large to keep.</summary>
    public static string? Write(PriceCandidate chosen)
    {
        var pick = new Pick(true, [new Place(chosen.Channel, chosen.Text, chosen.Places[0])], new Answer(chosen.Amount, chosen.Currency, chosen.Locator));
        return JsonSerializer.Serialize(pick, Options) is { Length: <= Longest } json ? json : null;
    }

    /// <summary>The candidate that stands at the picked place; null where the recipe is no pick, or nothing stands there.</summary>
    public static PriceCandidate? Find(IReadOnlyList<PriceCandidate> candidates, string? recipe) => Read(recipe) is { } pick ? At(candidates, pick) : null;

    /// <summary>What the engine read, with the price of the picked place instead of its own.</summary>
    public static ExtractedProduct Apply(ExtractedProduct found, string? recipe)
    {
        if (Read(recipe) is not { } pick || found.PageKind != PageKind.Product || found.Candidates.Count == 0)
            return found;
        if (At(found.Candidates, pick) is not { } chosen)
            return found with { Price = null, ListPrice = null, Confidence = 0, Evidence = [], Error = Lost };
        return found with
        {
            Price = chosen.Amount,
            Currency = chosen.Currency ?? found.Currency ?? pick.Answer.Currency,
            ListPrice = found.ListPrice > chosen.Amount ? found.ListPrice : null,
            Confidence = Confidence,
            Evidence = [new Evidence(chosen.Channel, chosen.Locator, chosen.Text)],
        };
    }

    /// <summary>Of several amounts at one place, as in a list, the one last picked; where none is that one, nobody can tell.</summary>
    private static PriceCandidate? At(IReadOnlyList<PriceCandidate> candidates, Pick pick)
    {
        var there = candidates.Where(c => c.Places.Contains(pick.Places[0].At)).ToList();
        return there is [var only] ? only : there.Find(c => c.Amount == pick.Answer.Price);
    }

    private static Pick? Read(string? recipe)
    {
        if (string.IsNullOrEmpty(recipe) || recipe.Length > Longest)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Pick>(recipe, Options) is { Pinned: true, Places: [{ At: not null }, ..], Answer: not null } pick ? pick : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Pick(bool Pinned, IReadOnlyList<Place> Places, Answer Answer);

    private sealed record Place(string Channel, string Text, string At);

    private sealed record Answer(decimal Price, string? Currency, string Locator);
}
