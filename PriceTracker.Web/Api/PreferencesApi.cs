using System.Security.Claims;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Notifications.Feed;
using PriceTracker.Web.Notifications.Links;
using PriceTracker.Web.Notifications.Preferences;

namespace PriceTracker.Web.Api;

internal static class PreferencesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var preferences = api.MapGroup("/preferences").WithTags("Preferences");
        preferences.MapGet("/", ReadAsync).WithSummary("How you want to be told. Times of day are in your time zone.");
        preferences.MapPatch("/", ChangeAsync).WithSummary("Changes what is named, keeps the rest; noQuietHours ends them.");
        preferences.MapPost("/feed", RenewFeedAsync).WithSummary("The address of your private Atom feed, told once; the one before stops working.");
        preferences.MapDelete("/feed", EndFeedAsync).WithSummary("Ends your feed.");
    }

    private static async Task<IResult> RenewFeedAsync(ClaimsPrincipal user, FeedBook feeds, PublicAddress address, CancellationToken cancel) =>
        Results.Ok(new FeedBody(address.Of($"feed/{await feeds.RenewAsync(user.UserId(), cancel)}.atom").AbsoluteUri));

    private static async Task<IResult> EndFeedAsync(ClaimsPrincipal user, FeedBook feeds, CancellationToken cancel)
    {
        await feeds.EndAsync(user.UserId(), cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> ReadAsync(ClaimsPrincipal user, IPreferenceBook book, CancellationToken cancel) => Results.Ok(await book.ReadAsync(user.UserId(), cancel));

    private static async Task<IResult> ChangeAsync(ChangeBody body, ClaimsPrincipal user, IPreferenceBook book, CancellationToken cancel)
    {
        var known = await book.ReadAsync(user.UserId(), cancel);
        var none = body.NoQuietHours == true;
        var wishes = known with
        {
            IsPaused = body.IsPaused ?? known.IsPaused,
            QuietFrom = none ? null : body.QuietFrom ?? known.QuietFrom,
            QuietUntil = none ? null : body.QuietUntil ?? known.QuietUntil,
            Digest = body.Digest ?? known.Digest,
            DigestAt = body.DigestAt ?? known.DigestAt,
            TimeZone = body.TimeZone ?? known.TimeZone,
            Culture = body.Culture ?? known.Culture,
        };
        return await book.SaveAsync(user.UserId(), wishes, cancel) is { } problem ? Problems.BadRequest(problem.Code, problem.Message) : Results.Ok(await book.ReadAsync(user.UserId(), cancel));
    }

    internal sealed record FeedBody(string Url);

    internal sealed record ChangeBody(
        bool? IsPaused, TimeOnly? QuietFrom, TimeOnly? QuietUntil, bool? NoQuietHours, DigestRhythm? Digest, TimeOnly? DigestAt, string? TimeZone, string? Culture);
}
