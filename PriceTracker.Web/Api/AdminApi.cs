using System.Security.Claims;
using System.Text.Json;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Scrapers;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class AdminApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Administration").RequireAuthorization(UserClaims.AdministratorRole);
        admin.MapGet("/stats", StatsAsync).WithSummary("The instance in numbers.");
        admin.MapGet("/scrapers", ListAsync).WithSummary("Domains with products or a configuration.");
        admin.MapGet("/scrapers/{domain}", FindAsync).WithSummary("One domain's configuration, or the defaults.");
        admin.MapPatch("/scrapers/{domain}", SaveAsync).WithSummary("Changes what is named, keeps the rest, creates where none stands.");
        ProposalsApi.Map(admin);
    }

    private static async Task<IResult> StatsAsync(IInstanceStats stats, CancellationToken cancel) => Results.Ok(await stats.ReadAsync(cancel));

    private static async Task<IResult> ListAsync(IScraperBook book, CancellationToken cancel, string? search = null, int page = 1, int pageSize = 50)
    {
        if (page < 1 || pageSize is < 1 or > 100)
            return Problems.BadRequest("invalid_page", "page counts from 1, pageSize is 1 to 100.");
        return Results.Ok(await book.ListAsync(search, page, pageSize, cancel));
    }

    private static async Task<IResult> FindAsync(string domain, IScraperBook book, CancellationToken cancel) => Results.Ok(await book.FindAsync(domain, cancel));

    private static async Task<IResult> SaveAsync(string domain, JsonElement body, ClaimsPrincipal user, IScraperBook book, CancellationToken cancel)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Problems.BadRequest("invalid_request", "Send a JSON object with the fields to change.");
        if (ScraperPatch.Read(body, out var change) is { } wrong)
            return Problems.BadRequest("invalid_field", wrong);
        return await book.SaveAsync(domain, change, user.UserId(), cancel) switch
        {
            ScraperOutcome.Saved saved => Results.Ok(saved.Scraper),
            ScraperOutcome.Refused refused => Problems.BadRequest("invalid_field", $"{refused.Field}: {refused.Message}"),
            _ => throw new InvalidOperationException(),
        };
    }
}
