using PriceTracker.Data.Model;

namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>A channel as its owner sees it; no secret.</summary>
public sealed record ChannelView(
    long Id, string Kind, string Title, string Label, ChannelStatus Status, string? Problem, DateTimeOffset? ProblemAt, DateTimeOffset? LastSentAt, DateTimeOffset CreatedAt);
