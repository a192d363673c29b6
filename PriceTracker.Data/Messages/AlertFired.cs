namespace PriceTracker.Data.Messages;

/// <summary>For the open screens of one person: this firing is new.</summary>
public sealed record AlertFired(Guid UserId, long FiringId) : LiveMessage;
