using PriceTracker.Data.Recording;

namespace PriceTracker.Scraping.Worker;

/// <summary>What a fetch came to for the product. <see cref="Rest"/> is how long the shop wants to be left alone.</summary>
public sealed record PageReading(ScrapeOutcome Outcome)
{
    public FetchedPage? Page { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public TimeSpan? Rest { get; init; }

    /// <summary>No price, for a reason that the page's scripts may cure.</summary>
    public bool MayNeedBrowser { get; init; }

    public BrowserFinding Browser { get; init; }

    public RecipeFinding? Recipe { get; init; }

    /// <summary>Not read: when to come back.</summary>
    public TimeSpan? ComeBackIn { get; init; }

    /// <summary>The turn is too far off.</summary>
    public static PageReading Later(TimeSpan comeBackIn) => new(new ScrapeOutcome.Later()) { ComeBackIn = comeBackIn };
}
