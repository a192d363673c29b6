namespace PriceTracker.Web.Accounts;

/// <summary>Registration and sign-in, alike for the pages and the API.</summary>
public interface IAccounts
{
    Task<RegisterOutcome> RegisterAsync(string? email, string? password, CancellationToken cancel);

    /// <summary>
    /// Null alike for an unknown address, a wrong password and a lock-out, after the same time.
    /// On success the cookie is set on the response: call it before anything is written.
    /// </summary>
    Task<AccountView?> SignInAsync(HttpContext http, string? email, string? password);

    Task SignOutAsync(HttpContext http);

    /// <summary>Whether the one-time link can still create the first administrator.</summary>
    Task<bool> IsSetupOpenAsync(string? token, CancellationToken cancel);

    Task<RegisterOutcome> CreateFirstAdministratorAsync(string? token, string? email, string? password, CancellationToken cancel);

    Task<AccountView?> FindAsync(Guid userId, CancellationToken cancel);
}

/// <summary>Role is <c>user</c> or <c>admin</c>.</summary>
public sealed record AccountView(Guid Id, string Email, string Role);

public abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    public sealed record Created(AccountView Account) : RegisterOutcome;

    public sealed record AddressTaken : RegisterOutcome;

    /// <summary>Code is <c>weak_password</c>, <c>invalid_email</c>, <c>registration_closed</c> or <c>setup_closed</c>; the message says what to do.</summary>
    public sealed record Refused(string Code, string Message) : RegisterOutcome;
}
