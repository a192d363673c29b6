using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Accounts;

/// <summary>
/// Sessions are rows, read through the cache: deleting the row ends the session at once, in this process by forgetting the cached copy
/// and in others by the live feed.
/// </summary>
public sealed class SessionStore : ITicketStore, IDisposable
{
    private static readonly HybridCacheEntryOptions Cached = new() { Expiration = TimeSpan.FromMinutes(5), LocalCacheExpiration = TimeSpan.FromMinutes(1) };
    private readonly IDbContextFactory<PriceTrackerContext> contexts;
    private readonly HybridCache cache;
    private readonly ILiveFeed feed;
    private readonly TimeProvider clock;
    private readonly IDisposable subscription;

    public SessionStore(IDbContextFactory<PriceTrackerContext> contexts, HybridCache cache, ILiveFeed feed, TimeProvider clock)
    {
        this.contexts = contexts;
        this.cache = cache;
        this.feed = feed;
        this.clock = clock;
        subscription = feed.Subscribe(message =>
        {
            if (message is SessionEnded ended)
                _ = ForgetAsync(ended).AsTask();
        });
    }

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var id = Guid.NewGuid();
        ticket.Principal.Identities.First().AddClaim(new(UserClaims.SessionId, id.ToString()));
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync();
        context.UserSessions.Add(new UserSession
        {
            Id = id,
            UserId = ticket.Principal.UserId(),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            CreatedAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now.AddDays(1),
        });
        await context.SaveChangesAsync();
        await context.UserSessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        return id.ToString();
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var id = Guid.Parse(key);
        var bytes = TicketSerializer.Default.Serialize(ticket);
        var expires = ticket.Properties.ExpiresUtc ?? clock.GetUtcNow().AddDays(1);
        await using var context = await contexts.CreateDbContextAsync();
        await context.UserSessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Ticket, bytes).SetProperty(x => x.ExpiresAt, expires));
        await cache.RemoveAsync(CacheKey(id));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Guid.TryParse(key, out var id))
            return null;
        var bytes = await cache.GetOrCreateAsync(CacheKey(id), id, ReadAsync, Cached);
        return bytes.Length == 0 ? null : TicketSerializer.Default.Deserialize(bytes);
    }

    public async Task RemoveAsync(string key)
    {
        if (!Guid.TryParse(key, out var id))
            return;
        await using var context = await contexts.CreateDbContextAsync();
        var owner = await context.UserSessions.Where(s => s.Id == id).Select(s => (Guid?)s.UserId).SingleOrDefaultAsync();
        await context.UserSessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        await cache.RemoveAsync(CacheKey(id));
        if (owner is { } userId)
            feed.Publish(new SessionEnded(userId, id));
    }

    /// <summary>Ends every session of a person: locked, or password changed.</summary>
    public async Task EndAllAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var ids = await context.UserSessions.Where(s => s.UserId == userId).Select(s => s.Id).ToListAsync(cancel);
        await context.UserSessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
        foreach (var id in ids)
        {
            await cache.RemoveAsync(CacheKey(id), cancel);
            feed.Publish(new SessionEnded(userId, id));
        }
    }

    public async Task<bool> IsAliveAsync(Guid sessionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.UserSessions.AnyAsync(s => s.Id == sessionId && s.ExpiresAt > now, cancel);
    }

    public void Dispose() => subscription.Dispose();

    private async ValueTask<byte[]> ReadAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.UserSessions.Where(s => s.Id == id && s.ExpiresAt > now).Select(s => s.Ticket).SingleOrDefaultAsync(cancel) ?? [];
    }

    private ValueTask ForgetAsync(SessionEnded ended) =>
        ended.SessionId is { } id ? cache.RemoveAsync(CacheKey(id)) : ValueTask.CompletedTask;

    private static string CacheKey(Guid id) => $"session:{id:N}";
}
