namespace PriceTracker.Data.Messages;

/// <summary>A firing to expand into deliveries.</summary>
public sealed record AlertJob(long FiringId)
{
    public int Version { get; init; } = 1;
}
