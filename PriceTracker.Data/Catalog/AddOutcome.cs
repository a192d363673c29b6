namespace PriceTracker.Data.Catalog;

/// <summary>What became of a pasted link.</summary>
public abstract record AddOutcome
{
    private AddOutcome()
    {
    }

    /// <summary>The person now tracks it; the first scrape is due at once.</summary>
    public sealed record Added(ProductSummary Product) : AddOutcome;

    /// <summary>The person tracked this product already, perhaps under another spelling of its link.</summary>
    public sealed record AlreadyTracked(ProductSummary Product) : AddOutcome;

    /// <summary>The link cannot be tracked; nothing was stored. The code is one of the API's 400 codes.</summary>
    public sealed record Refused(string Code, string Message) : AddOutcome;

    /// <summary>Too many adds by this person within a minute; nothing was stored.</summary>
    public sealed record TooMany(TimeSpan RetryAfter) : AddOutcome;
}
