using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Web.Notifications.Delivery;

/// <summary>Sends what one channel has due: a few one by one, many or what was gathered on purpose in one message.</summary>
public sealed class ChannelSending(IMessageWriter writer, DeliveryResults results)
{
    /// <summary>More than this at once is a flood.</summary>
    public const int MostSingle = 3;

    public async Task SendAsync(IReadOnlyList<NotificationDelivery> due, DeliveryRound round, CancellationToken cancel)
    {
        if (!round.Recipients.TryGetValue(due[0].ChannelId, out var recipient))
        {
            await results.WriteAsync(due, new DeliveryResult.Refused("This channel was switched off or deleted."), cancel);
            return;
        }
        if (recipient.Values is null)
        {
            await results.WriteAsync(due, new DeliveryResult.Broken("Its settings can no longer be read. Enter them again."), cancel);
            return;
        }
        var gathered = due.Count > MostSingle || due.Any(d => DeliverySchedule.IsGathered(recipient.Wishes, d.CreatedAt, d.DueAt));
        List<IReadOnlyList<NotificationDelivery>> messages = gathered ? [due] : [.. due.Select(d => new[] { d })];
        foreach (var message in messages)
        {
            // After "not now" or "never" the rest waits, or is settled with it.
            if (await SendAsync(recipient, message, round, cancel) is DeliveryResult.Retry or DeliveryResult.Broken)
            {
                await results.GiveBackAsync(due, cancel);
                return;
            }
        }
    }

    private async Task<DeliveryResult> SendAsync(Recipient recipient, IReadOnlyList<NotificationDelivery> deliveries, DeliveryRound round, CancellationToken cancel)
    {
        var message = await writer.WriteAsync(
            recipient.Person,
            recipient.Channel.Kind,
            deliveries[0].ChannelId,
            [.. deliveries.Select(d => round.Firings[d.FiringId]).OrderByDescending(n => n.Id)],
            MessageId(deliveries),
            cancel);
        var result = await recipient.Channel.SendAsync(new ChannelTarget(deliveries[0].ChannelId, recipient.Person.UserId, recipient.Values!), message, cancel);
        await results.WriteAsync(deliveries, result, cancel);
        return result;
    }

    // Made of what it tells, so that a second try is the same message.
    private static string MessageId(IReadOnlyList<NotificationDelivery> deliveries) => deliveries.Count == 1
        ? $"{deliveries[0].FiringId}-{deliveries[0].ChannelId}"
        : $"{deliveries[0].FiringId}-{deliveries[^1].FiringId}-{deliveries.Count}-{deliveries[0].ChannelId}";
}
