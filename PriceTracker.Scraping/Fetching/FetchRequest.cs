namespace PriceTracker.Scraping.Fetching;

/// <summary>What to fetch. With validators, the shop may answer that nothing changed.</summary>
public sealed record FetchRequest(Uri Url, string? ETag = null, string? LastModified = null, string? Proxy = null)
{
    public string Accept { get; init; } = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

    /// <summary>Bytes after decompression.</summary>
    public int MaximumBytes { get; init; } = 16 * 1024 * 1024;

    public TimeSpan? Timeout { get; init; }
}
