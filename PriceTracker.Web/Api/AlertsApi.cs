using System.Security.Claims;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class AlertsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("/", ListAsync).WithSummary("Your alerts, newest first; of one product with productId.");
        alerts.MapPost("/", CreateAsync).WithSummary("Creates an alert. kind: below, above (inclusive). Fires at once where it is true already.");
        alerts.MapPatch("/{id}", ChangeAsync).WithSummary("Changes what is named, keeps the rest.");
        alerts.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes an alert. What it told you stays in the inbox.");
    }

    private static async Task<IResult> ListAsync(
        ClaimsPrincipal user, IAlertBook book, CancellationToken cancel, string? productId = null, int page = 1, int pageSize = 100)
    {
        if (page < 1 || pageSize is < 1 or > 100)
            return Problems.BadRequest("invalid_page", "page counts from 1, pageSize is 1 to 100.");
        var all = productId is not null && ApiIds.Parse(productId) is null ? [] : await book.ListAsync(user.UserId(), ApiIds.Parse(productId), cancel);
        return Results.Ok(new Data.Catalog.PagedList<AlertBody>(
            [.. all.Skip((page - 1) * pageSize).Take(pageSize).Select(AlertBody.Of)], all.Count, page, pageSize));
    }

    private static async Task<IResult> CreateAsync(CreateBody body, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel)
    {
        if (!EnumText<AlertKind>.TryParse(body.Kind, out var kind))
            return UnknownKind();
        if (body.TargetPrice is not { } target)
            return Problems.BadRequest("invalid_target", "Give a targetPrice above zero.");
        if (ApiIds.Parse(body.ProductId) is not { } productId)
            return Problems.NotFound();
        return Answer(await book.CreateAsync(user.UserId(), new AlertDraft(productId, kind, target), cancel), created: true);
    }

    private static async Task<IResult> ChangeAsync(string id, ChangeBody body, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel)
    {
        AlertKind? kind = null;
        if (body.Kind is not null)
        {
            if (!EnumText<AlertKind>.TryParse(body.Kind, out var named))
                return UnknownKind();
            kind = named;
        }
        return ApiIds.Parse(id) is { } key
            ? Answer(await book.ChangeAsync(user.UserId(), key, new AlertChange(kind, body.TargetPrice, body.IsActive), cancel), created: false)
            : Problems.NotFound();
    }

    private static async Task<IResult> DeleteAsync(string id, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await book.DeleteAsync(user.UserId(), key, cancel) ? Results.NoContent() : Problems.NotFound();

    private static IResult UnknownKind() => Problems.BadRequest("unsupported_kind", "kind is below or above.");

    private static IResult Answer(AlertOutcome outcome, bool created) => outcome switch
    {
        AlertOutcome.Saved saved when created => Results.Created($"/api/v1/alerts/{saved.Alert.Id}", AlertBody.Of(saved.Alert)),
        AlertOutcome.Saved saved => Results.Ok(AlertBody.Of(saved.Alert)),
        AlertOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
        _ => Problems.NotFound(),
    };

    internal sealed record CreateBody(string? ProductId, string? Kind, decimal? TargetPrice);

    internal sealed record ChangeBody(string? Kind, decimal? TargetPrice, bool? IsActive);

    internal sealed record AlertBody(
        string Id, string ProductId, AlertKind Kind, decimal TargetPrice, decimal? ThresholdPct, decimal? ReferencePrice, string? Currency,
        bool IsActive, bool IsMet, DateTimeOffset? LastTriggeredAt, DateTimeOffset CreatedAt)
    {
        public static AlertBody Of(AlertView a) => new(
            ApiIds.Text(a.Id), ApiIds.Text(a.ProductId), a.Kind, a.TargetPrice, null, a.ReferencePrice, a.Currency,
            a.IsActive, a.IsMet, a.LastTriggeredAt?.ToUniversalTime(), a.CreatedAt.ToUniversalTime());
    }
}
