using PriceTracker.Data.Messages;

namespace PriceTracker.Web.Live;

/// <summary>
/// From the live feed to the circuits. Handlers run on a pool thread: a component goes through InvokeAsync, sends its errors to
/// DispatchExceptionAsync, subscribes only once interactive and disposes what it got.
/// </summary>
public interface ILiveUpdates
{
    /// <summary><see cref="PriceChanged"/> and <see cref="ProductUpdated"/> of the products last given to <see cref="IProductWatch.Watch"/>; <see cref="MessagesMissed"/>.</summary>
    IProductWatch Products(Func<LiveMessage, Task> handler);

    /// <summary><see cref="AlertFired"/>, <see cref="InboxChanged"/> and <see cref="SessionEnded"/> of one person; <see cref="MessagesMissed"/>.</summary>
    IDisposable Person(Guid userId, Func<LiveMessage, Task> handler);
}

public interface IProductWatch : IDisposable
{
    /// <summary>Replaces the set of products that are on the screen.</summary>
    void Watch(IReadOnlyCollection<long> productIds);
}
