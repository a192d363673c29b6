namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>Why a recipe does not answer for a page.</summary>
public static class Doubts
{
    public const string Encoding = "encoding";
    public const string Address = "address";
    public const string Size = "size";
    public const string Title = "title";

    /// <summary>No value stands where the price stood.</summary>
    public const string PlaceLost = "place_lost";

    /// <summary>Two places name different prices.</summary>
    public const string PlacesDisagree = "places_disagree";

    /// <summary>Too great a change to believe without the engine, or one past another amount of the page.</summary>
    public const string Implausible = "implausible";

    public const string Prices = "prices";
    public const string Stock = "stock";
    public const string Data = "data";
    public const string Text = "text";
}
