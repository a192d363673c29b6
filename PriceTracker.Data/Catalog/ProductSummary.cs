using PriceTracker.Data.Model;

namespace PriceTracker.Data.Catalog;

/// <summary>A product as one person sees it: the shared facts, and that person's own target.</summary>
public sealed record ProductSummary
{
    public required long Id { get; init; }
    public required string Url { get; init; }
    /// <summary>Host without <c>www.</c></summary>
    public required string Domain { get; init; }
    /// <summary>Registrable label of the host: <c>amazon</c>, <c>walmart</c>.</summary>
    public required string Retailer { get; init; }
    public string? Title { get; init; }
    public string? Brand { get; init; }
    public string? Gtin { get; init; }
    public string? Sku { get; init; }
    /// <summary>Path on this server; a page asks no other host for anything.</summary>
    public string? ImageUrl { get; init; }
    public string? Currency { get; init; }
    public decimal? CurrentPrice { get; init; }
    /// <summary>The last price that differed from the current one, in the same currency.</summary>
    public decimal? PreviousPrice { get; init; }
    public DateTimeOffset? PriceChangedAt { get; init; }
    public decimal? ListPrice { get; init; }
    public Availability Availability { get; init; }
    /// <summary>0 to 1: how far the current price can be trusted.</summary>
    public float Confidence { get; init; }
    public ProductStatus Status { get; init; }
    public ProductProblem? Problem { get; init; }
    public DateTimeOffset? LastScrapedAt { get; init; }
    /// <summary>When a price or "out of stock" was last read from the page.</summary>
    public DateTimeOffset? LastReadAt { get; init; }
    public DateTimeOffset? NextScrapeAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    /// <summary>The planned time between two checks.</summary>
    public TimeSpan Interval { get; init; }
    /// <summary>Raised by every claim; a screen ignores messages about a lower slot than it shows.</summary>
    public long Slot { get; init; }
    /// <summary>The person's active "below" target for this product, if any.</summary>
    public decimal? TargetPrice { get; init; }
    public bool TargetReached { get; init; }
    /// <summary>The person's own words for it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
    /// <summary>When the person said that they bought it; no rule of theirs fires for it any more.</summary>
    public DateTimeOffset? BoughtAt { get; init; }
}
