namespace PriceTracker.Web.Notifications.Links;

/// <summary>What a token says. The target is an alert, a product for <see cref="LinkAct.Bought"/>, a channel for <see cref="LinkAct.Unsubscribe"/>.</summary>
public sealed record AlertLink(LinkAct Act, Guid UserId, long Target);
