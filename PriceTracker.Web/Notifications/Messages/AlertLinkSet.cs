namespace PriceTracker.Web.Notifications;

/// <summary>Where the small links of one alert lead; the first three are null where its rule is gone.</summary>
public sealed record AlertLinkSet(string? SnoozeDay, string? SnoozeWeek, string? Stop, string? Bought);
