using PriceTracker.Data.Alerting;

namespace PriceTracker.Web.Notifications.Channels.Webhook;

/// <summary>One thing that happened to one product; absent where it does not apply.</summary>
internal sealed record WebhookItem(
    long Id,
    string Kind,
    long ProductId,
    string? ProductTitle,
    string Domain,
    string Url,
    decimal? TargetPrice,
    decimal? OldPrice,
    decimal? NewPrice,
    string? Currency,
    DateTimeOffset CreatedAt)
{
    public static WebhookItem Of(NotificationView view) => new(
        view.Id,
        WebhookWords.Of(view.Kind),
        view.ProductId,
        view.ProductTitle,
        view.Domain,
        view.Url,
        view.TargetPrice,
        view.OldPrice,
        view.NewPrice,
        view.Currency,
        view.CreatedAt);
}
