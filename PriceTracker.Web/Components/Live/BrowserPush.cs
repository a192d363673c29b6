using Microsoft.JSInterop;

namespace PriceTracker.Web.Components.Live;

/// <summary>Asks this browser for a push subscription.</summary>
public sealed class BrowserPush(IJSRuntime js)
{
    /// <param name="serverKey">The instance's public VAPID key, base64url.</param>
    public async ValueTask<PushSubscription> SubscribeAsync(string serverKey)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/push.js");
        return await module.InvokeAsync<PushSubscription>("subscribe", serverKey);
    }
}

/// <summary>What the browser gave, or why it did not.</summary>
public sealed record PushSubscription(string? Endpoint, string? P256dh, string? Auth, string? Problem);
