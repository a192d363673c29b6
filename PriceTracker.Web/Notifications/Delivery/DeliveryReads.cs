using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>Reads for many deliveries whom they go to and what they tell.</summary>
public sealed class DeliveryReads(IDbContextFactory<PriceTrackerContext> contexts, FiringReads firings, ChannelCatalog channels, ChannelSecrets secrets, TimeProvider clock)
{
    public async Task<DeliveryRound> LoadAsync(IReadOnlyCollection<NotificationDelivery> deliveries, CancellationToken cancel)
    {
        var told = await firings.LoadAsync(deliveries.Select(d => d.FiringId).Distinct().ToList(), cancel);
        return new DeliveryRound(await RecipientsAsync(deliveries.Select(d => d.ChannelId).Distinct().ToList(), cancel), told);
    }

    private async Task<IReadOnlyDictionary<long, Recipient>> RecipientsAsync(List<long> ids, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await (
            from channel in context.NotificationChannels.AsNoTracking()
            where ids.Contains(channel.Id) && channel.Status == ChannelStatus.Active
            join user in context.Users on channel.UserId equals user.Id
            from wishes in context.NotificationPreferences.Where(p => p.UserId == channel.UserId).DefaultIfEmpty()
            select new { Channel = channel, user.Email, user.TimeZone, Wishes = wishes }).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return rows.Where(r => channels.Find(r.Channel.Kind) is not null).ToDictionary(r => r.Channel.Id, r => new Recipient(
            channels.Find(r.Channel.Kind)!,
            new MessageRecipient(r.Channel.UserId, r.Email ?? "", PersonFormats.Of(r.Wishes, r.TimeZone, now)),
            Values(r.Channel.Secret),
            r.Wishes));
    }

    private IReadOnlyDictionary<string, string>? Values(string secret)
    {
        try
        {
            return secrets.Read(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
