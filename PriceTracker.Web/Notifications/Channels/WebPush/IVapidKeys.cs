namespace PriceTracker.Web.Notifications.Channels.WebPush;

/// <summary>The keys by which push services know this instance. Kept: browsers subscribe to a key, so new keys end every subscription.</summary>
public interface IVapidKeys
{
    /// <summary>The same for all processes of an instance; made at the first call.</summary>
    ValueTask<VapidKeys> GetAsync(CancellationToken cancel);
}
