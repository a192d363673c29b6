using PriceTracker.Data.Messages;

namespace PriceTracker.Data.Messaging;

/// <summary>From whoever changed something to every process that shows screens. Best effort: messages may be lost, never blocked on.</summary>
public interface ILiveFeed
{
    void Publish(LiveMessage message);

    /// <summary>The handler runs on the feed's thread and must hand over quickly; what it throws is logged, not passed to the publisher.</summary>
    IDisposable Subscribe(Action<LiveMessage> handler);
}
