namespace PriceTracker.Data.Messages;

/// <summary>Anything else about the product changed (title, picture, status, checked just now): read it again.</summary>
public sealed record ProductUpdated(long ProductId, long Slot) : LiveMessage;
