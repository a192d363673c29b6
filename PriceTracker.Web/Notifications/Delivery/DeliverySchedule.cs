using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>
/// When a firing may be told on a channel. Pure. Times of day are the person's: on the days clocks change, an hour that does not exist begins with
/// the first one after it, and one that comes twice counts the first time.
/// </summary>
public static class DeliverySchedule
{
    public static DateTimeOffset DueAt(NotificationPreferences? wishes, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (wishes is null)
            return now;
        var due = wishes.Digest == DigestRhythm.Off ? now : NextDigest(wishes, zone, now);
        return wishes is { QuietFrom: { } from, QuietUntil: { } until } ? AfterQuiet(from, until, zone, due) : due;
    }

    /// <summary>Gathered on purpose, so that what is due together is told in one message.</summary>
    public static bool IsGathered(NotificationPreferences? wishes, DateTimeOffset createdAt, DateTimeOffset dueAt) =>
        wishes is not null && (wishes.Digest != DigestRhythm.Off || dueAt > createdAt);

    private static DateTimeOffset NextDigest(NotificationPreferences wishes, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        for (var day = today; ; day = day.AddDays(1))
        {
            if (wishes.Digest == DigestRhythm.Weekly && day.DayOfWeek != DayOfWeek.Monday)
                continue;
            if (At(day, wishes.DigestAt, zone) is var at && at > now)
                return at;
        }
    }

    /// <summary>From is inside, until is outside; a span over midnight belongs to both days; equal ends are no span.</summary>
    private static DateTimeOffset AfterQuiet(TimeOnly from, TimeOnly until, TimeZoneInfo zone, DateTimeOffset at)
    {
        if (from == until)
            return at;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        foreach (var day in new[] { today.AddDays(-1), today })
        {
            var start = At(day, from, zone);
            var end = At(from < until ? day : day.AddDays(1), until, zone);
            if (start <= at && at < end)
                return end;
        }
        return at;
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
