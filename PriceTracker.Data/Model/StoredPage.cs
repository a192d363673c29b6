namespace PriceTracker.Data.Model;

/// <summary>That a product's page had this content then; a few per product, for replay, repair and proof.</summary>
public sealed class StoredPage
{
    public long ProductId { get; set; }
    public byte[] Hash { get; set; } = [];
    public DateTimeOffset FetchedAt { get; set; }
    public required string Domain { get; set; }
    public required string FinalUrl { get; set; }
}
