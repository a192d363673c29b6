namespace PriceTracker.Web.Notifications.Templates;

/// <summary>A template in force. <see cref="ChangedAt"/> is null while it is the one that comes with the product.</summary>
public sealed record TemplateView(TemplateKind Kind, string Body, DateTimeOffset? ChangedAt)
{
    public bool IsChanged => ChangedAt is not null;
}
