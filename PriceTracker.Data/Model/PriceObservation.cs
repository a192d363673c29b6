namespace PriceTracker.Data.Model;

/// <summary>A row of price_history, kept for ever. Key: product and time, rising per product.</summary>
public sealed class PriceObservation
{
    public long ProductId { get; set; }
    public DateTimeOffset ObservedAt { get; set; }
    public ObservationKind Kind { get; set; }
    /// <summary>Null: the page was read and sells at no price now.</summary>
    public decimal? Price { get; set; }
    public decimal? ListPrice { get; set; }
    public string? Currency { get; set; }
    public Availability Availability { get; set; }
}
