using System.Security.Claims;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class HistoryApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var history = api.MapGroup("/products/{id}/history").WithTags("History");
        history.MapGet("/", ReadAsync).WithSummary("Prices over time. range: 7d, 30d, 90d, 1y, all; resolution: raw, hourly, daily.");
        history.MapGet("/stats", StatsAsync).WithSummary("Lowest, highest and time-weighted average over a range.");
    }

    private static async Task<IResult> ReadAsync(
        string id, ClaimsPrincipal user, IProductCatalog catalog, IPriceHistory history, CancellationToken cancel, string range = "30d", string resolution = "raw")
    {
        if (ReadRange(range) is not { } wanted)
            return BadRange();
        if (ReadResolution(resolution) is not { } detail)
            return Problems.BadRequest("invalid_resolution", "resolution is raw, hourly or daily.");
        if (ApiIds.Parse(id) is not { } key || await catalog.FindAsync(user.UserId(), key, cancel) is null)
            return Problems.NotFound();
        var points = await history.ReadAsync(key, wanted, detail, cancel);
        return Results.Ok(points.Select(p => p with { Time = p.Time.ToUniversalTime() }));
    }

    private static async Task<IResult> StatsAsync(
        string id, ClaimsPrincipal user, IProductCatalog catalog, IPriceHistory history, CancellationToken cancel, string range = "30d")
    {
        if (ReadRange(range) is not { } wanted)
            return BadRange();
        if (ApiIds.Parse(id) is not { } key || await catalog.FindAsync(user.UserId(), key, cancel) is null)
            return Problems.NotFound();
        var stats = await history.StatsAsync(key, wanted, cancel);
        return Results.Ok(new StatsBody(stats.Current, stats.Low, stats.Average, stats.High, stats.Currency));
    }

    private static IResult BadRange() => Problems.BadRequest("invalid_range", "range is 7d, 30d, 90d, 1y or all.");

    private static HistoryRange? ReadRange(string text) => text switch
    {
        "7d" => HistoryRange.Week,
        "30d" => HistoryRange.Month,
        "90d" => HistoryRange.Quarter,
        "1y" => HistoryRange.Year,
        "all" => HistoryRange.All,
        _ => null,
    };

    private static HistoryResolution? ReadResolution(string text) => text switch
    {
        "raw" => HistoryResolution.Raw,
        "hourly" => HistoryResolution.Hourly,
        "daily" => HistoryResolution.Daily,
        _ => null,
    };

    internal sealed record StatsBody(decimal? Current, decimal? Low, decimal? Average, decimal? High, string? Currency);
}
