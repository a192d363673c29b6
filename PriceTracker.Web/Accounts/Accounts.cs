using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Accounts;

public sealed class Accounts(
    UserManager<User> users,
    IUserClaimsPrincipalFactory<User> principals,
    SetupLink setup,
    SessionStore sessions,
    IOptions<AccountOptions> options,
    TimeProvider clock) : IAccounts
{
    /// <summary>Every refused sign-in takes at least this long, so that its cause cannot be told from its time.</summary>
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(400);

    private static readonly string DecoyHash = new PasswordHasher<User>().HashPassword(new User(), Guid.NewGuid().ToString());

    public async Task<RegisterOutcome> RegisterAsync(string? email, string? password, CancellationToken cancel) =>
        options.Value.RegistrationOpen
            ? await CreateAsync(email, password, UserClaims.UserRole)
            : new RegisterOutcome.Refused("registration_closed", "New accounts are created by an administrator here.");

    public async Task<AccountView?> SignInAsync(HttpContext http, string? email, string? password)
    {
        var started = clock.GetTimestamp();
        var user = await VerifyAsync(email ?? "", password ?? "");
        if (user is null)
        {
            var rest = RefusalTime - clock.GetElapsedTime(started);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, http.RequestAborted);
            return null;
        }
        // Signing in on top of an older session ends that one: a cookie planted before never becomes this person's.
        if (http.User.FindFirst(UserClaims.SessionId)?.Value is { } older)
            await sessions.RemoveAsync(older);
        var principal = await principals.CreateAsync(user);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = true });
        return await ViewAsync(user);
    }

    public Task SignOutAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    public Task<bool> IsSetupOpenAsync(string? token, CancellationToken cancel) => setup.IsValidAsync(token, cancel);

    public async Task<RegisterOutcome> CreateFirstAdministratorAsync(string? token, string? email, string? password, CancellationToken cancel)
    {
        if (!await setup.IsValidAsync(token, cancel))
            return new RegisterOutcome.Refused("setup_closed", "This link was used already, or a newer one was made. Use the link that the server printed at its last start.");
        var outcome = await CreateAsync(email, password, UserClaims.AdministratorRole);
        if (outcome is RegisterOutcome.Created)
            await setup.CloseAsync(cancel);
        return outcome;
    }

    public async Task<AccountView?> FindAsync(Guid userId, CancellationToken cancel) =>
        await users.FindByIdAsync(userId.ToString()) is { } user ? await ViewAsync(user) : null;

    public async Task<RegisterOutcome> CreateAsync(string? email, string? password, string role)
    {
        email = email?.Trim() ?? "";
        if (!EmailAddress.IsValid(email))
            return new RegisterOutcome.Refused("invalid_email", "Enter an email address such as name@example.com.");
        var user = new User { UserName = email, Email = email, CreatedAt = clock.GetUtcNow(), LockoutEnabled = true };
        var result = await users.CreateAsync(user, password ?? "");
        if (result.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)))
            return new RegisterOutcome.AddressTaken();
        if (!result.Succeeded)
            return new RegisterOutcome.Refused("weak_password", PasswordRules.Sentence);
        await users.AddToRoleAsync(user, role);
        return new RegisterOutcome.Created(await ViewAsync(user));
    }

    /// <summary>The password is hashed in every case, also for an address that nobody has and for a locked account.</summary>
    private async Task<User?> VerifyAsync(string email, string password)
    {
        if (email.Length > 254 || password.Length > PasswordRules.Longest)
            return null;
        var user = EmailAddress.IsValid(email.Trim()) ? await users.FindByEmailAsync(email.Trim()) : null;
        if (user is null)
        {
            new PasswordHasher<User>().VerifyHashedPassword(new User(), DecoyHash, password);
            return null;
        }
        var locked = await users.IsLockedOutAsync(user);
        var right = await users.CheckPasswordAsync(user, password);
        if (right && !locked)
        {
            await users.ResetAccessFailedCountAsync(user);
            return user;
        }
        if (!locked)
            await users.AccessFailedAsync(user);
        return null;
    }

    private async Task<AccountView> ViewAsync(User user) => new(
        user.Id, user.Email!, await users.IsInRoleAsync(user, UserClaims.AdministratorRole) ? UserClaims.AdministratorRole : UserClaims.UserRole);
}
