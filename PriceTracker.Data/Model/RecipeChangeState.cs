namespace PriceTracker.Data.Model;

/// <summary>How far a proposed recipe has come.</summary>
public enum RecipeChangeState
{
    /// <summary>Waits: a repair for a second scrape that says the same, a pick for an administrator.</summary>
    Proposed,

    /// <summary>A second scrape agreed, and the product uses it.</summary>
    Confirmed,

    /// <summary>An administrator, or the only person who tracks the product, took it.</summary>
    Accepted,

    Refused,

    /// <summary>A later proposal for the same product took its place, or the old recipe came to work again.</summary>
    Superseded,
}
