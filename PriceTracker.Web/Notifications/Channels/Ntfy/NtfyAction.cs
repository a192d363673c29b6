namespace PriceTracker.Web.Notifications.Channels.Ntfy;

/// <summary>A button under a message that opens a link.</summary>
internal sealed record NtfyAction(string Action, string Label, string Url);
