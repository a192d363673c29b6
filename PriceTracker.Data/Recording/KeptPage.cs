namespace PriceTracker.Data.Recording;

/// <summary>A page worth keeping, and whose it is.</summary>
public sealed record KeptPage(long ProductId, FetchedPage Page, DateTimeOffset FetchedAt);
