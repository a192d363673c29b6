namespace PriceTracker.Web.Notifications;

/// <summary>A signed link that acts without sign-in.</summary>
public sealed record MessageAction(string Label, Uri Link);
