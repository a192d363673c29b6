using System.Security.Claims;
using PriceTracker.Data.Model;
using PriceTracker.Web.Accounts;
using PriceTracker.Web.Notifications.Preferences;

namespace PriceTracker.Web.Api;

internal static class PreferencesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var preferences = api.MapGroup("/preferences").WithTags("Preferences");
        preferences.MapGet("/", ReadAsync).WithSummary("How you want to be told. Times of day are in your time zone.");
        preferences.MapPatch("/", ChangeAsync).WithSummary("Changes what is named, keeps the rest; noQuietHours ends them.");
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

    internal sealed record ChangeBody(
        bool? IsPaused, TimeOnly? QuietFrom, TimeOnly? QuietUntil, bool? NoQuietHours, DigestRhythm? Digest, TimeOnly? DigestAt, string? TimeZone, string? Culture);
}
