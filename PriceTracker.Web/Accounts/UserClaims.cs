using System.Security.Claims;

namespace PriceTracker.Web.Accounts;

public static class UserClaims
{
    public const string AdministratorRole = "admin";
    public const string UserRole = "user";

    /// <summary>Names the row in <c>user_sessions</c> behind a cookie.</summary>
    public const string SessionId = "session_id";

    public static bool IsAdministrator(this ClaimsPrincipal principal) => principal.IsInRole(AdministratorRole);

    /// <summary>The signed-in person's id; throws where nobody is signed in, so call it behind authorization only.</summary>
    public static Guid UserId(this ClaimsPrincipal principal) =>
        Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("No signed-in user."));
}
