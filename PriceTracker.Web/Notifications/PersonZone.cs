namespace PriceTracker.Web.Notifications;

/// <summary>A person's time zone; UTC where they have not said, or said what this machine does not know.</summary>
public static class PersonZone
{
    public static TimeZoneInfo Of(string? id) => id is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
