namespace PriceTracker.Web.Notifications.Channels;

/// <summary>A person's channel with its settings in clear.</summary>
public sealed record ChannelTarget(long ChannelId, Guid UserId, IReadOnlyDictionary<string, string> Values);
