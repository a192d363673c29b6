using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Preferences;

/// <summary>How a person wants to be told. Times of day are in <see cref="TimeZone"/>.</summary>
public sealed record PreferencesView(
    bool IsPaused, TimeOnly? QuietFrom, TimeOnly? QuietUntil, DigestRhythm Digest, TimeOnly DigestAt, string? TimeZone, string? Culture, bool HasFeed)
{
    public static PreferencesView Standard { get; } = new(false, null, null, DigestRhythm.Off, new TimeOnly(8, 0), null, null, false);
}
