using System.Net.Http.Headers;

namespace PriceTracker.Web.Notifications.Channels.Outbound;

/// <summary>How long the other side asks to be left alone, within reason.</summary>
internal static class RetryAfters
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        Within(header?.Delta ?? (header?.Date is { } date ? date - now : null));

    public static TimeSpan? OfSeconds(double? seconds) =>
        seconds is >= 0 and { } some ? Within(TimeSpan.FromSeconds(Math.Min(some, Longest.TotalSeconds))) : null;

    private static TimeSpan? Within(TimeSpan? wait) => wait switch
    {
        null => null,
        { } some when some < TimeSpan.Zero => TimeSpan.Zero,
        { } some when some > Longest => Longest,
        _ => wait,
    };
}
