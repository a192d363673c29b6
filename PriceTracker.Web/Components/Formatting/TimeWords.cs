using System.Globalization;

namespace PriceTracker.Web.Components.Formatting;

/// <summary>Times as people say them: "4 min ago", "yesterday 18:05", "15 Nov", the year only when it is not this one.</summary>
public static class TimeWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Ago(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var passed = now - at;
        if (passed < TimeSpan.FromMinutes(1)) return "just now";
        if (passed < TimeSpan.FromHours(1)) return $"{(int)passed.TotalMinutes} min ago";

        var days = DaysBetween(at, now, zone);
        if (days == 0 || passed < TimeSpan.FromHours(6)) return $"{(int)passed.TotalHours} h ago";
        if (days == 1) return $"yesterday {Clock(at, zone)}";
        return days < 7 ? $"{days} days ago" : Day(at, now, zone);
    }

    public static string When(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone) => DaysBetween(at, now, zone) switch
    {
        0 => $"today {Clock(at, zone)}",
        1 => $"yesterday {Clock(at, zone)}",
        _ => $"{Day(at, now, zone)} {Clock(at, zone)}",
    };

    public static string Day(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var sameYear = local.Year == TimeZoneInfo.ConvertTime(now, zone).Year;
        return local.ToString(sameYear ? "d MMM" : "d MMM yyyy", English);
    }

    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", English);

    public static string Full(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm:ss", English);

    /// <summary>A length of time: "20 s", "4 min", "3 h", "15 days".</summary>
    public static string Length(TimeSpan length)
    {
        if (length < TimeSpan.FromMinutes(1)) return $"{Math.Max(1, (int)length.TotalSeconds)} s";
        if (length < TimeSpan.FromHours(1)) return $"{(int)length.TotalMinutes} min";
        if (length < TimeSpan.FromHours(48)) return $"{(int)length.TotalHours} h";
        return $"{(int)length.TotalDays} days";
    }

    private static int DaysBetween(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone) =>
        (TimeZoneInfo.ConvertTime(now, zone).Date - TimeZoneInfo.ConvertTime(at, zone).Date).Days;
}
