using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Accounts;

/// <summary>The one-time link that creates the first administrator. Only its hash is stored; it opens nothing once an administrator exists.</summary>
public sealed class SetupLink(IDbContextFactory<PriceTrackerContext> contexts)
{
    /// <summary>A link this young is still on somebody's screen: a second web process that starts beside the first must not end it.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    /// <summary>A fresh token where nobody administers this instance yet, else null. Earlier ones stop working, unless another process printed one just now.</summary>
    /// <param name="isAlone">No other web process serves this installation.</param>
    /// <param name="cancel">Ends the start.</param>
    public async Task<string?> RenewAsync(bool isAlone, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await HasAdministratorAsync(context, cancel))
            return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var hash = Hash(token);
        var keep = isAlone ? TimeSpan.Zero : Young;
        var made = await context.Database.ExecuteSqlAsync(
            $"""
            insert into setup_tokens (id, hash, created_at) values (1, {hash}, now())
            on conflict (id) do update set hash = excluded.hash, created_at = now() where setup_tokens.created_at < now() - {keep}
            """, cancel);
        return made > 0 ? token : null;
    }

    public async Task<bool> IsValidAsync(string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100)
            return false;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var stored = await context.SetupTokens.AsNoTracking().SingleOrDefaultAsync(cancel);
        return stored is not null
            && CryptographicOperations.FixedTimeEquals(stored.Hash, Hash(token))
            && !await HasAdministratorAsync(context, cancel);
    }

    public async Task CloseAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.SetupTokens.ExecuteDeleteAsync(cancel);
    }

    private static Task<bool> HasAdministratorAsync(PriceTrackerContext context, CancellationToken cancel) =>
        (from link in context.UserRoles
         join role in context.Roles on link.RoleId equals role.Id
         where role.Name == UserClaims.AdministratorRole
         select link).AnyAsync(cancel);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
