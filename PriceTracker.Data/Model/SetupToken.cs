namespace PriceTracker.Data.Model;

/// <summary>SHA-256 of the one-time link that creates the first administrator. One row at most; gone once used.</summary>
public sealed class SetupToken
{
    public int Id { get; set; } = 1;
    public required byte[] Hash { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
