using System.Text.Json.Serialization;
using PriceTracker.Scraping.Extraction.Money;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>What settles which "$" and which "." is meant; see <see cref="PriceTextContext"/>.</summary>
public sealed record RecipeMoney(
    [property: JsonPropertyName("currency")] string? Currency,
    [property: JsonPropertyName("separator")] char? DecimalSeparator,
    [property: JsonPropertyName("country")] string? Country)
{
    public static RecipeMoney Of(PriceTextContext context) => new(context.Currency, context.DecimalSeparator, context.Country);

    public PriceTextContext Context() => new(Currency, DecimalSeparator, Country);
}
