namespace PriceTracker.Data.Messages;

/// <summary>For the open screens of one person: something was read, so the badge is stale.</summary>
public sealed record InboxChanged(Guid UserId) : LiveMessage;
