using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Recording;

/// <summary>The result of one job, ready to be recorded.</summary>
public sealed record ScrapeResult
{
    public required long ProductId { get; init; }
    public required long Slot { get; init; }
    public required ScrapeOutcome Outcome { get; init; }
    /// <summary>When to look again, counted from the recording.</summary>
    public required TimeSpan NextIn { get; init; }
    /// <summary>The planned time between two checks.</summary>
    public required TimeSpan Interval { get; init; }
    public FetchedPage? Page { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }

    public BrowserFinding Browser { get; init; }

    /// <summary>Set where the full engine read the page.</summary>
    public RecipeFinding? Recipe { get; init; }

    /// <summary>Trace of the job it answers, for logs.</summary>
    public ScrapeJob? Job { get; init; }
}

/// <summary>A page to keep: its hash is the SHA-256 of the uncompressed body, <paramref name="Compressed"/> is brotli.</summary>
public sealed record FetchedPage(byte[] Hash, byte[] Compressed, string? ContentType, string Domain, string FinalUrl);
