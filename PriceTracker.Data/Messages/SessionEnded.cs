namespace PriceTracker.Data.Messages;

/// <summary>Signed out or locked: open screens of this session (of all of the person's, where null) end at once.</summary>
public sealed record SessionEnded(Guid UserId, Guid? SessionId) : LiveMessage;
