namespace PriceTracker.Scraping.Fetching;

/// <summary>What a fetch came to. Expected failures are values.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>An answer with a body, decompressed; of any status.</summary>
    public sealed record Answer(
        int StatusCode,
        Uri FinalUrl,
        ReadOnlyMemory<byte> Body,
        string? MediaType,
        string? Charset,
        string? ETag,
        string? LastModified,
        TimeSpan? RetryAfter) : FetchOutcome;

    public sealed record NotModified : FetchOutcome;

    /// <summary>No answer; the code is one of the product's problem codes.</summary>
    public sealed record Failed(string Code, string? Detail = null) : FetchOutcome;
}
