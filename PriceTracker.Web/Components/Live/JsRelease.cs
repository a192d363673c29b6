using Microsoft.JSInterop;

namespace PriceTracker.Web.Components.Live;

internal static class JsRelease
{
    /// <summary>Stops a listener in the browser and lets go of it; a closed page has done so itself.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? handle, string stop)
    {
        if (handle is null) return;
        try
        {
            await handle.InvokeVoidAsync(stop);
            await handle.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is left to stop.
        }
    }
}
