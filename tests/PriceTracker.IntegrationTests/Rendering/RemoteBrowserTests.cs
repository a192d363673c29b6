using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>A browser elsewhere goes to the network through this process too.</summary>
public sealed class RemoteBrowserTests
{
    [Fact]
    public async Task A_browser_that_runs_elsewhere_renders_under_the_same_guard_and_is_left_running()
    {
        await using var remote = await RemoteBrowser.StartAsync();
        var rig = await RenderRig.StartAsync(o => o.Browser.CdpUrl = remote.Address);
        rig.Shop.Pages["lamp"] = $"<p id=price></p><script>fetch('http://127.0.0.1:{rig.Canary.Port}/', {{ mode: 'no-cors' }}).catch(() => {{}}).then(() => fetch('/price')).then(r => r.text()).then(t => document.body.append(t))</script>";

        Assert.Contains("$ 49.90", await rig.TextAsync("/pages/lamp"), StringComparison.Ordinal);
        Assert.Equal("private_address", Assert.IsType<FetchOutcome.Failed>(await rig.RenderAsync("/to-canary")).Code);
        Assert.Empty(rig.Canary.Visits);

        await rig.DisposeAsync();
        Assert.True(remote.IsRunning);
    }

    [Fact]
    public async Task A_browser_that_would_call_over_UDP_is_not_let()
    {
        await using var remote = await RemoteBrowser.StartAsync();
        await using var rig = await RenderRig.StartAsync(o => o.Browser.CdpUrl = remote.Address);
        rig.Shop.Pages["call"] =
            "<b>$ 1.00</b><iframe></iframe><script>for (const window of [globalThis, frames[0]]) { const call = new window.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:"
            + rig.Canary.Port + "' }] }); call.createDataChannel('x'); call.createOffer().then(o => call.setLocalDescription(o)) }</script><script>setInterval(() => fetch('/price'), 50)</script>";

        Assert.Contains("$ 1.00", await rig.TextAsync("/pages/call"), StringComparison.Ordinal);

        Assert.Empty(rig.Canary.Visits);
    }

    [Fact]
    public async Task A_browser_that_cannot_be_reached_is_told_as_such()
    {
        await using var rig = await RenderRig.StartAsync(o => o.Browser.CdpUrl = $"http://127.0.0.1:{Servers.ProductProcess.FreePort()}");

        Assert.Equal(IPageRenderer.BrowserFailed, Assert.IsType<FetchOutcome.Failed>(await rig.RenderAsync("/price")).Code);
    }
}
