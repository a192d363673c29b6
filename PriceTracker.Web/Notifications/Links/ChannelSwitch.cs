using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Web.Notifications.Links;

public sealed class ChannelSwitch(IDbContextFactory<PriceTrackerContext> contexts) : IChannelSwitch
{
    public async Task<bool> SwitchOffAsync(Guid userId, long channelId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var own = context.NotificationChannels.Where(c => c.Id == channelId && c.UserId == userId);
        // One that was never proved stays unproved: "off" could be switched on again without a proof.
        await own.Where(c => c.Status == ChannelStatus.Active || c.Status == ChannelStatus.Broken)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, ChannelStatus.Off), cancel);
        return await own.AnyAsync(cancel);
    }

    public async Task<string?> LabelAsync(Guid userId, long channelId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.NotificationChannels.Where(c => c.Id == channelId && c.UserId == userId).Select(c => c.Label).SingleOrDefaultAsync(cancel);
    }
}
