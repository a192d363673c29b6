namespace PriceTracker.Web.Notifications.Links;

/// <summary>What a link did, and how to take it back.</summary>
public sealed record ActAnswer(string Title, string Undo, string Path, string PathLabel);
