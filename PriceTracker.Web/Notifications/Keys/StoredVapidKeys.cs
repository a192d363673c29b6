using System.Text.Json;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Channels.WebPush;

namespace PriceTracker.Web.Notifications.Keys;

/// <summary>The instance's push keys, made at the first need and kept with its own keys.</summary>
public sealed class StoredVapidKeys(InstanceKeys keys) : IVapidKeys, IPushKey
{
    private const string Name = "vapid";
    private volatile VapidKeys? known;

    public async ValueTask<VapidKeys> GetAsync(CancellationToken cancel)
    {
        if (known is { } kept)
            return kept;
        var stored = await keys.GetOrCreateAsync(Name, () => JsonSerializer.Serialize(VapidKeys.Generate()), cancel);
        return known = JsonSerializer.Deserialize<VapidKeys>(stored)!;
    }

    public async Task<string> PublicKeyAsync(CancellationToken cancel) => (await GetAsync(cancel)).PublicKey;
}
