using System.Security.Claims;
using PriceTracker.Web.Accounts;

namespace PriceTracker.Web.Api;

internal static class AuthApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Accounts");
        auth.MapPost("/register", RegisterAsync).AllowAnonymous().WithSummary("Creates an account, without signing in.");
        auth.MapPost("/login", LoginAsync).AllowAnonymous().WithSummary("Signs in and sets the session cookie.");
        auth.MapPost("/logout", LogoutAsync).AllowAnonymous().WithSummary("Ends this session at once.");
        auth.MapGet("/me", MeAsync).WithSummary("Who is signed in.");
    }

    private static async Task<IResult> RegisterAsync(Credentials body, IAccounts accounts, CancellationToken cancel) =>
        await accounts.RegisterAsync(body.Email, body.Password, cancel) switch
        {
            RegisterOutcome.Created created => Results.Json(Of(created.Account), statusCode: StatusCodes.Status201Created),
            RegisterOutcome.AddressTaken => Problems.Of(StatusCodes.Status409Conflict, "address_taken", "There is an account with this address already. Sign in instead."),
            RegisterOutcome.Refused { Code: "registration_closed" } closed => Problems.Of(StatusCodes.Status403Forbidden, closed.Code, closed.Message),
            RegisterOutcome.Refused refused => Problems.BadRequest(refused.Code, refused.Message),
            _ => throw new InvalidOperationException(),
        };

    private static async Task<IResult> LoginAsync(Credentials body, HttpContext http, IAccounts accounts) =>
        await accounts.SignInAsync(http, body.Email, body.Password) is { } account
            ? Results.Ok(Of(account))
            : Problems.Of(StatusCodes.Status401Unauthorized, "sign_in_failed", "Email or password is wrong. After several wrong tries, sign-in pauses for a while.");

    private static async Task<IResult> LogoutAsync(HttpContext http, IAccounts accounts)
    {
        await accounts.SignOutAsync(http);
        return Results.NoContent();
    }

    private static async Task<IResult> MeAsync(ClaimsPrincipal user, IAccounts accounts, CancellationToken cancel) =>
        await accounts.FindAsync(user.UserId(), cancel) is { } account
            ? Results.Ok(Of(account))
            : Problems.Of(StatusCodes.Status401Unauthorized, "not_signed_in", "Sign in first.");

    private static UserAnswer Of(AccountView account) => new(new UserBody(account.Id.ToString(), account.Email, account.Role));

    internal sealed record Credentials(string? Email, string? Password);

    internal sealed record UserAnswer(UserBody User);

    internal sealed record UserBody(string Id, string Email, string Role);
}
