namespace PriceTracker.Data.Recording;

/// <summary>What becomes of a product's recipe after a scrape.</summary>
public enum RecipeStep
{
    Keep,

    /// <summary>The place is the old one, only its surroundings changed: no news.</summary>
    Replace,

    /// <summary>The place is another one; a second scrape has to say the same.</summary>
    Propose,

    /// <summary>The other place is believed, and told to administrators.</summary>
    Confirm,
}
