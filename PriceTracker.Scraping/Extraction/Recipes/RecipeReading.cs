namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>What a recipe makes of a page: exactly what the engine would answer, or a doubt.</summary>
public abstract record RecipeReading
{
    private RecipeReading()
    {
    }

    /// <summary>The price, currency, list price and availability that the engine would give. What the product is called is not read again.</summary>
    public sealed record Answer(decimal Price, string? Currency, decimal? ListPrice, Availability Availability, double Confidence, Evidence Evidence, bool Changed) : RecipeReading;

    /// <summary>The engine has to read the page; <paramref name="Reason"/> is one of <see cref="Doubts"/>.</summary>
    public sealed record Doubt(string Reason) : RecipeReading;
}
