namespace PriceTracker.Data.Model;

/// <summary>A product picture that we serve ourselves, named by the SHA-256 of its bytes.</summary>
public sealed class ProductImage
{
    public byte[] Hash { get; set; } = [];
    public required byte[] Body { get; set; }
    public required string ContentType { get; set; }
    public DateTimeOffset StoredAt { get; set; }
}
