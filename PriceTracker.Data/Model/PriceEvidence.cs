namespace PriceTracker.Data.Model;

/// <summary>Why a change point is believed.</summary>
public sealed class PriceEvidence
{
    public long ProductId { get; set; }
    public DateTimeOffset ObservedAt { get; set; }
    public required string Channel { get; set; }
    public required string Locator { get; set; }
    public required string RawText { get; set; }
    public byte[]? PageHash { get; set; }
    public float Confidence { get; set; }
}
