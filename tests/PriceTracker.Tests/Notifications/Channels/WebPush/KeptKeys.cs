using PriceTracker.Web.Notifications.Channels.WebPush;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

internal sealed class KeptKeys : IVapidKeys
{
    public VapidKeys Keys { get; } = VapidKeys.Generate();

    public ValueTask<VapidKeys> GetAsync(CancellationToken cancel) => ValueTask.FromResult(Keys);
}
