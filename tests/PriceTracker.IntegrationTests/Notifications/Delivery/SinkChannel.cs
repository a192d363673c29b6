using System.Collections.Concurrent;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.IntegrationTests.Notifications.Delivery;

/// <summary>Keeps what it is given, and answers as it is told.</summary>
internal sealed class SinkChannel : IChannel
{
    public ConcurrentQueue<(long Channel, AlertMessage Message)> Got { get; } = new();

    public Func<ChannelTarget, AlertMessage, DeliveryResult> Answer { get; set; } = (_, _) => new DeliveryResult.Sent("ok");

    public string Kind => "sink";

    public string Title => "Sink";

    public IReadOnlyList<ChannelField> Fields => [];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values) => new ChannelCheck.Good(values, "sink");

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        var result = Answer(target, message);
        if (result is DeliveryResult.Sent)
            Got.Enqueue((target.ChannelId, message));
        return Task.FromResult(result);
    }
}
