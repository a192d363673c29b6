using Microsoft.AspNetCore.Identity;
using PriceTracker.Data.Hosting;
using PriceTracker.Data.Model;
using PriceTracker.Web.Deployment;

namespace PriceTracker.Web.Accounts;

/// <summary>Roles, and the first administrator: from settings, or by a link that the start prints.</summary>
internal static class FirstStart
{
    /// <summary>The one-time token where nobody administers this instance yet.</summary>
    /// <exception cref="StartException">The settings name an administrator that cannot be created.</exception>
    public static async Task<string?> PrepareAsync(IServiceProvider services, IConfiguration configuration, bool isOnlyProcess, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in new[] { UserClaims.UserRole, UserClaims.AdministratorRole })
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole<Guid>(role));
        if (configuration["Admin:Email"] is { Length: > 0 } email)
            await CreateAdministratorAsync(scope.ServiceProvider, email, configuration["Admin:Password"]);
        return await scope.ServiceProvider.GetRequiredService<SetupLink>().RenewAsync(isOnlyProcess, cancel);
    }

    private static async Task CreateAdministratorAsync(IServiceProvider services, string email, string? password)
    {
        var users = services.GetRequiredService<UserManager<User>>();
        if (await users.FindByEmailAsync(email) is { } existing)
        {
            if (!await users.IsInRoleAsync(existing, UserClaims.AdministratorRole))
                await users.AddToRoleAsync(existing, UserClaims.AdministratorRole);
            return;
        }
        if (await services.GetRequiredService<Accounts>().CreateAsync(email, password, UserClaims.AdministratorRole) is RegisterOutcome.Refused refused)
            throw new StartException($"Admin__Email and Admin__Password name no possible administrator. {refused.Message}");
    }
}
