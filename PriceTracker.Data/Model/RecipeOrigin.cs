namespace PriceTracker.Data.Model;

/// <summary>Where a new recipe came from.</summary>
public enum RecipeOrigin
{
    /// <summary>The engine found the product again after the page changed.</summary>
    Repair,

    /// <summary>A person picked another of the page's prices.</summary>
    Pick,
}
