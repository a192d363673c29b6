namespace PriceTracker.Web.Notifications;

/// <summary>What is the same for all items of a message.</summary>
public sealed record MessageSurroundings(string Email, Uri Home, string? Unsubscribe);
