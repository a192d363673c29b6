namespace PriceTracker.Data.Model;

/// <summary>Who tracks what.</summary>
public sealed class UserProduct
{
    public const int LongestTag = 32;

    public required Guid UserId { get; set; }
    public required long ProductId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    /// <summary>Set when the person stopped tracking; kept so that it can be taken back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
    /// <summary>The person's own words for it, lower case, in order.</summary>
    public List<string> Tags { get; set; } = [];
    /// <summary>The person has it: no rule of theirs fires for it any more.</summary>
    public DateTimeOffset? BoughtAt { get; set; }
}
