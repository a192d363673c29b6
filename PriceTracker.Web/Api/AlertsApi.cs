using System.Security.Claims;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
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
        alerts.MapPost("/", CreateAsync).WithSummary($"Creates an alert: about a product (productId), a tag, or everything new (neither). kind: {AlertBodies.Kinds}. Fires at once where it is true already.");
        alerts.MapPost("/backtest", BackTestAsync).WithSummary("When an alert would have fired in the last year, without making it.");
        alerts.MapGet("/{id}", FindAsync).WithSummary("One alert.");
        alerts.MapPatch("/{id}", ChangeAsync).WithSummary("Changes what is named, keeps the rest.");
        alerts.MapPost("/{id}/snooze", SnoozeAsync).WithSummary("Tells nothing until then; without a time it wakes.");
        alerts.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes an alert. What it told you stays in the inbox.");
    }

    private static async Task<IResult> ListAsync(
        ClaimsPrincipal user, IAlertBook book, CancellationToken cancel, string? productId = null, int page = 1, int pageSize = 100)
    {
        if (page < 1 || pageSize is < 1 or > 100)
            return Problems.BadRequest("invalid_page", "page counts from 1, pageSize is 1 to 100.");
        var all = productId is not null && ApiIds.Parse(productId) is null ? [] : await book.ListAsync(user.UserId(), ApiIds.Parse(productId), cancel);
        return Results.Ok(new PagedList<AlertBody>([.. all.Skip((page - 1) * pageSize).Take(pageSize).Select(AlertBody.Of)], all.Count, page, pageSize));
    }

    private static async Task<IResult> FindAsync(string id, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await book.FindAsync(user.UserId(), key, cancel) is { } alert ? Results.Ok(AlertBody.Of(alert)) : Problems.NotFound();

    private static async Task<IResult> CreateAsync(AlertRequest body, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel)
    {
        if (AlertBodies.Draft(body, out var draft) is { } problem)
            return problem;
        return Answer(await book.CreateAsync(user.UserId(), draft!, cancel), created: true);
    }

    private static async Task<IResult> ChangeAsync(string id, AlertRequest body, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel)
    {
        if (AlertBodies.Change(body, out var change) is { } problem)
            return problem;
        return ApiIds.Parse(id) is { } key ? Answer(await book.ChangeAsync(user.UserId(), key, change!, cancel), created: false) : Problems.NotFound();
    }

    private static async Task<IResult> BackTestAsync(AlertRequest body, ClaimsPrincipal user, IBackTest test, CancellationToken cancel)
    {
        if (AlertBodies.Draft(body, out var draft) is { } problem)
            return problem;
        if (draft!.ProductId is not { } productId)
            return Problems.BadRequest("invalid_request", "Name the product whose history is to be tried (productId).");
        return await test.RunAsync(user.UserId(), productId, draft.Terms, cancel) switch
        {
            BackTestOutcome.Tried tried => Results.Ok(new BackTestBody(tried.Result.Firings.Count, [.. tried.Result.Firings.Select(f => new BackTestFiring(f.At.ToUniversalTime(), f.Price, f.Currency))], tried.Result.LowestSeen, tried.Result.Since?.ToUniversalTime())),
            BackTestOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
            _ => Problems.NotFound(),
        };
    }

    private static async Task<IResult> SnoozeAsync(string id, SnoozeBody body, ClaimsPrincipal user, IAlertBook book, TimeProvider clock, CancellationToken cancel)
    {
        if (body.Until is { } until && (until <= clock.GetUtcNow() || until > clock.GetUtcNow().AddYears(1)))
            return Problems.BadRequest("invalid_time", "until is a time within the next year.");
        return ApiIds.Parse(id) is { } key && await book.SnoozeAsync(user.UserId(), key, body.Until, cancel) ? Results.NoContent() : Problems.NotFound();
    }

    private static async Task<IResult> DeleteAsync(string id, ClaimsPrincipal user, IAlertBook book, CancellationToken cancel) =>
        ApiIds.Parse(id) is { } key && await book.DeleteAsync(user.UserId(), key, cancel) ? Results.NoContent() : Problems.NotFound();

    private static IResult Answer(AlertOutcome outcome, bool created) => outcome switch
    {
        AlertOutcome.Saved saved when created => Results.Created($"/api/v1/alerts/{saved.Alert.Id}", AlertBody.Of(saved.Alert)),
        AlertOutcome.Saved saved => Results.Ok(AlertBody.Of(saved.Alert)),
        AlertOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
        _ => Problems.NotFound(),
    };

    internal sealed record SnoozeBody(DateTimeOffset? Until);

    internal sealed record BackTestBody(int Times, IReadOnlyList<BackTestFiring> Firings, decimal? LowestSeen, DateTimeOffset? Since);

    internal sealed record BackTestFiring(DateTimeOffset Time, decimal? Price, string? Currency);
}
