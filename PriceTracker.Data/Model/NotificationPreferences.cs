namespace PriceTracker.Data.Model;

/// <summary>How a person wants to be told. Times of day are in the person's time zone.</summary>
public sealed class NotificationPreferences
{
    public Guid UserId { get; set; }
    /// <summary>No channel is used; the inbox still hears.</summary>
    public bool IsPaused { get; set; }
    public TimeOnly? QuietFrom { get; set; }
    public TimeOnly? QuietUntil { get; set; }
    public DigestRhythm Digest { get; set; }
    public TimeOnly DigestAt { get; set; } = new(8, 0);
    /// <summary>BCP 47 name of the culture that numbers and dates are written in.</summary>
    public string? Culture { get; set; }
    /// <summary>SHA-256 of the token in the address of the person's private feed; null: no feed.</summary>
    public byte[]? FeedHash { get; set; }
}
