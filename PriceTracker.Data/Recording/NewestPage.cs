namespace PriceTracker.Data.Recording;

/// <summary>A kept page, unpacked. <paramref name="ContentType"/> names its charset where the shop did.</summary>
public sealed record NewestPage(byte[] Hash, byte[] Body, string? ContentType, string FinalUrl, DateTimeOffset FetchedAt);
