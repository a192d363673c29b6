using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Keys;

/// <summary>Keys that the instance makes for itself once and keeps, protected, in the database: the same for all its processes.</summary>
public sealed class InstanceKeys(IDbContextFactory<PriceTrackerContext> contexts, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("PriceTracker.InstanceKeys.v1");

    /// <summary>The key of this name. Of several processes that make it at once, one is believed by all.</summary>
    /// <exception cref="CryptographicException">It was protected with keys that are gone. It is not replaced: others may hold its public half.</exception>
    public async Task<string> GetOrCreateAsync(string name, Func<string> make, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await FindAsync(context, name, cancel) is { } kept)
            return Open(name, kept);
        var made = Own(name).Protect(make());
        await context.Database.ExecuteSqlAsync($"insert into instance_keys (name, protected) values ({name}, {made}) on conflict (name) do nothing", cancel);
        return Open(name, (await FindAsync(context, name, cancel))!);
    }

    private static Task<string?> FindAsync(PriceTrackerContext context, string name, CancellationToken cancel) =>
        context.InstanceKeys.AsNoTracking().Where(k => k.Name == name).Select(k => k.Protected).SingleOrDefaultAsync(cancel);

    private string Open(string name, string kept) => Own(name).Unprotect(kept);

    /// <summary>One key cannot be read in another's place.</summary>
    private IDataProtector Own(string name) => protector.CreateProtector(name);
}
