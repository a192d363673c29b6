namespace PriceTracker.Data.Model;

/// <summary>A page body, brotli-compressed, named by the SHA-256 of the uncompressed bytes.</summary>
public sealed class PageContent
{
    public byte[] Hash { get; set; } = [];
    public required byte[] Body { get; set; }
    public string? ContentType { get; set; }
    public DateTimeOffset StoredAt { get; set; }
}
