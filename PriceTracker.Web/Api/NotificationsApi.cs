using System.Security.Claims;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class NotificationsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/", ListAsync).WithSummary("What your alerts told you, newest first.");
        notifications.MapPost("/{id}/read", ReadAsync).WithSummary("Marks one as read.");
        notifications.MapGet("/{id}/deliveries", DeliveriesAsync).WithSummary("Where it was sent, and what came of it.");
        notifications.MapPost("/read", ReadAllAsync).WithSummary("Marks all as read.");
    }

    private static async Task<IResult> ListAsync(
        ClaimsPrincipal user, IInbox inbox, CancellationToken cancel, bool unread = false, int page = 1, int pageSize = 50)
    {
        if (page < 1 || pageSize is < 1 or > 100)
            return Problems.BadRequest("invalid_page", "page counts from 1, pageSize is 1 to 100.");
        var list = await inbox.ListAsync(user.UserId(), unread, page, pageSize, cancel);
        return Results.Ok(new PagedList<NotificationBody>([.. list.Items.Select(NotificationBody.Of)], list.Total, list.Page, list.PageSize));
    }

    private static async Task<IResult> ReadAsync(string id, ClaimsPrincipal user, IInbox inbox, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await inbox.MarkReadAsync(user.UserId(), key, cancel) ? Results.NoContent() : Problems.NotFound();

    private static async Task<IResult> DeliveriesAsync(string id, ClaimsPrincipal user, IInbox inbox, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await inbox.DeliveriesAsync(user.UserId(), key, cancel) is { } deliveries ? Results.Ok(deliveries) : Problems.NotFound();

    private static async Task<IResult> ReadAllAsync(ClaimsPrincipal user, IInbox inbox, CancellationToken cancel)
    {
        await inbox.MarkAllReadAsync(user.UserId(), cancel);
        return Results.NoContent();
    }

    internal sealed record NotificationBody(
        string Id, string? AlertId, string ProductId, string? ProductTitle, AlertKind Kind, decimal? TargetPrice, decimal? OldPrice, decimal? NewPrice,
        string? Currency, FiringFacts Facts, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt)
    {
        public static NotificationBody Of(NotificationView n) => new(
            ApiIds.Text(n.Id), n.AlertId is { } alert ? ApiIds.Text(alert) : null, ApiIds.Text(n.ProductId), n.ProductTitle, n.Kind, n.TargetPrice,
            n.OldPrice, n.NewPrice, n.Currency, n.Facts, n.CreatedAt.ToUniversalTime(), n.ReadAt?.ToUniversalTime());
    }
}
