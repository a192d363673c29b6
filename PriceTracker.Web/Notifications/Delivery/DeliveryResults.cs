using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>Writes what came of a message: on its deliveries, on those that wait for the same channel, and on the channel.</summary>
public sealed class DeliveryResults(IDbContextFactory<PriceTrackerContext> contexts, ILiveFeed feed, TimeProvider clock)
{
    private const int LongestText = 300;

    public async Task WriteAsync(IReadOnlyCollection<NotificationDelivery> told, DeliveryResult result, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var ids = told.Select(d => d.Id).ToList();
        var mine = context.NotificationDeliveries.Where(d => ids.Contains(d.Id));
        var channel = context.NotificationChannels.Where(c => c.Id == told.First().ChannelId);
        var now = clock.GetUtcNow();
        switch (result)
        {
            case DeliveryResult.Sent sent:
                await SentAsync(context, told, Short(sent.Answer), now, cancel);
                break;
            case DeliveryResult.Retry retry:
                await LaterAsync(context, told, retry, now, cancel);
                await channel.ExecuteUpdateAsync(c => c.SetProperty(x => x.Problem, Short(retry.Error)).SetProperty(x => x.ProblemAt, now), cancel);
                break;
            case DeliveryResult.Refused refused:
                await FailAsync(mine, refused.Error, cancel);
                break;
            case DeliveryResult.Broken broken:
                await channel.ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, ChannelStatus.Broken).SetProperty(x => x.Problem, Short(broken.Error)).SetProperty(x => x.ProblemAt, now), cancel);
                await FailAsync(Open(context, told.First().ChannelId), broken.Error, cancel);
                break;
        }
        feed.Publish(new InboxChanged(told.First().UserId));
    }

    /// <summary>What was taken and not tried, because the channel failed before, is anybody's at once; its time was set with the failure.</summary>
    public async Task GiveBackAsync(IReadOnlyCollection<NotificationDelivery> taken, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var ids = taken.Select(d => d.Id).ToList();
        await context.NotificationDeliveries.Where(d => ids.Contains(d.Id) && d.Status == DeliveryStatus.Sending)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Status, DeliveryStatus.Waiting).SetProperty(x => x.ClaimedUntil, (DateTimeOffset?)null).SetProperty(x => x.Attempts, x => x.Attempts - 1), cancel);
    }

    // One statement: a burst writes as many of these as there are people.
    private static Task<int> SentAsync(PriceTrackerContext context, IReadOnlyCollection<NotificationDelivery> told, string? answer, DateTimeOffset now, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync(
            $"""
            with working as (update notification_channels set last_sent_at = {now}, problem = null, problem_at = null where id = {told.First().ChannelId})
            update notification_deliveries set status = 'sent', sent_at = {now}, claimed_until = null, answer = {answer}, error = null, together = {told.Count}
            where id = any({told.Select(d => d.Id).ToArray()})
            """, cancel);

    /// <summary>The whole channel waits: what follows would fail as well, and a server in trouble is not to be hammered.</summary>
    private static async Task LaterAsync(PriceTrackerContext context, IReadOnlyCollection<NotificationDelivery> told, DeliveryResult.Retry retry, DateTimeOffset now, CancellationToken cancel)
    {
        var error = Short(retry.Error);
        foreach (var delivery in told)
        {
            var mine = context.NotificationDeliveries.Where(d => d.Id == delivery.Id);
            if (RetryPolicy.Next(delivery.Attempts, retry.After) is not { } wait)
            {
                await FailAsync(mine, retry.Error, cancel);
                continue;
            }
            var again = now + wait;
            await mine.ExecuteUpdateAsync(d => d
                .SetProperty(x => x.Status, DeliveryStatus.Waiting).SetProperty(x => x.ClaimedUntil, (DateTimeOffset?)null).SetProperty(x => x.DueAt, again).SetProperty(x => x.Error, error), cancel);
            await Open(context, delivery.ChannelId).Where(d => d.DueAt < again).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, again), cancel);
        }
    }

    private static Task<int> FailAsync(IQueryable<NotificationDelivery> deliveries, string error, CancellationToken cancel)
    {
        var text = Short(error);
        return deliveries.ExecuteUpdateAsync(d => d.SetProperty(x => x.Status, DeliveryStatus.Failed).SetProperty(x => x.ClaimedUntil, (DateTimeOffset?)null).SetProperty(x => x.Error, text), cancel);
    }

    private static IQueryable<NotificationDelivery> Open(PriceTrackerContext context, long channelId) =>
        context.NotificationDeliveries.Where(d => d.ChannelId == channelId && (d.Status == DeliveryStatus.Waiting || d.Status == DeliveryStatus.Sending));

    private static string? Short(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
