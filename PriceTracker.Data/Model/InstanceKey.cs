namespace PriceTracker.Data.Model;

/// <summary>A key the instance made for itself at its first start, protected.</summary>
public sealed class InstanceKey
{
    public required string Name { get; set; }
    public required string Protected { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
