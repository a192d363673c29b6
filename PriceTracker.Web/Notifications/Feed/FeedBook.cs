using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Feed;

/// <summary>The secret addresses of private feeds. Only a hash is kept, so an address is told once and never again.</summary>
public sealed class FeedBook(IDbContextFactory<PriceTrackerContext> contexts)
{
    private const int TokenBytes = 32;
    private const int TokenLength = 43;

    /// <summary>A new token; the one before stops working.</summary>
    public async Task<string> RenewAsync(Guid userId, CancellationToken cancel = default)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var hash = Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await SetAsync(context, userId, hash, cancel) == 0)
        {
            var standard = new NotificationPreferences();
            // Another request may make the row meanwhile: then this is its feed all the same.
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into notification_preferences (user_id, is_paused, digest, digest_at, feed_hash) values ({userId}, false, {"off"}, {standard.DigestAt}, {hash})
                on conflict (user_id) do update set feed_hash = excluded.feed_hash
                """, cancel);
        }

        return token;
    }

    /// <summary>No feed any more.</summary>
    public async Task EndAsync(Guid userId, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await SetAsync(context, userId, null, cancel);
    }

    /// <summary>Whose feed it is; null where it is nobody's.</summary>
    public async Task<FeedReader?> FindAsync(string token, CancellationToken cancel)
    {
        if (token.Length != TokenLength || !Base64Url.IsValid(token))
            return null;
        var hash = Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (
            from p in context.NotificationPreferences
            join u in context.Users on p.UserId equals u.Id
            where p.FeedHash == hash
            select new FeedReader(u.Id, u.CreatedAt, p.Culture, u.TimeZone)).SingleOrDefaultAsync(cancel);
    }

    private static Task<int> SetAsync(PriceTrackerContext context, Guid userId, byte[]? hash, CancellationToken cancel) =>
        context.NotificationPreferences.Where(p => p.UserId == userId).ExecuteUpdateAsync(p => p.SetProperty(x => x.FeedHash, hash), cancel);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
