namespace PriceTracker.Web.Notifications.Feed;

/// <summary>Whose feed it is, and how to write for them.</summary>
public sealed record FeedReader(Guid UserId, DateTimeOffset Since, string? Culture, string? TimeZone);
