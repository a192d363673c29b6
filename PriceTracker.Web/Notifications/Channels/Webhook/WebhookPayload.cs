namespace PriceTracker.Web.Notifications.Channels.Webhook;

/// <summary>What a receiver gets. Members are added within a version; none changes or goes.</summary>
internal sealed record WebhookPayload(int Version, string Id, string Kind, string Title, string Text, string Link, IReadOnlyList<WebhookItem> Items)
{
    public static WebhookPayload Of(AlertMessage message) => new(
        1,
        message.Id,
        WebhookWords.Of(message.Kind),
        message.Title,
        message.Text,
        message.Link.AbsoluteUri,
        [.. message.Items.Select(WebhookItem.Of)]);
}
