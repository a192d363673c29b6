using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Scraping.Fetching;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>Whatever a page asks for, nothing reaches a private address. The canary listens on TCP and UDP.</summary>
public sealed class RenderGuardTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private readonly RenderRig rig = shared.Rig;

    [Theory]
    [InlineData("fetch('http://127.0.0.1:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('http://localhost:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('http://rebound.localhost:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('http://[::ffff:127.0.0.1]:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('http://0x7f000001:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('https://127.0.0.1:PORT/', { mode: 'no-cors' })")]
    [InlineData("fetch('/to-canary', { mode: 'no-cors' })")]
    [InlineData("fetch('http://127.0.0.1:PORT/', { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true })")]
    [InlineData("navigator.sendBeacon('http://127.0.0.1:PORT/', 'x')")]
    [InlineData("new WebSocket('ws://127.0.0.1:PORT/').onopen = () => {}")]
    [InlineData("new WebSocket('wss://localhost:PORT/').onopen = () => {}")]
    [InlineData("new EventSource('http://127.0.0.1:PORT/')")]
    [InlineData("new Worker('/worker.js')")]
    [InlineData("new SharedWorker('/worker.js')")]
    [InlineData("navigator.serviceWorker?.register('/worker.js')")]
    [InlineData("import('http://127.0.0.1:PORT/module.js').catch(() => {})")]
    [InlineData("document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'http://127.0.0.1:PORT/' }))")]
    [InlineData("document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'http://127.0.0.1:PORT/' }))")]
    [InlineData("document.head.append(Object.assign(document.createElement('script'), { src: 'http://127.0.0.1:PORT/' }))")]
    [InlineData("document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://127.0.0.1:PORT/' }))")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:PORT/' }))")]
    [InlineData("open('http://127.0.0.1:PORT/')")]
    [InlineData("const f = document.createElement('form'); f.method = 'post'; f.action = 'http://127.0.0.1:PORT/'; f.target = '_blank'; document.body.append(f); f.submit()")]
    [InlineData("new WebTransport('https://127.0.0.1:PORT/').ready.catch(() => {})")]
    [InlineData("""
        const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }, { urls: 'turn:127.0.0.1:PORT?transport=tcp', username: 'u', credential: 'c' }] });
        call.createDataChannel('x'); call.createOffer().then(o => call.setLocalDescription(o))
        """)]
    public async Task Nothing_that_a_page_does_reaches_this_machine(string script)
    {
        rig.Shop.Pages["bad"] = $"<b>$ 1.00</b><script>try {{ {script.Replace("PORT", $"{rig.Canary.Port}", StringComparison.Ordinal)} }} catch {{ }}</script>";

        Assert.Contains("$ 1.00", await rig.TextAsync("/pages/bad"), StringComparison.Ordinal);

        Assert.Empty(rig.Canary.Visits);
    }

    [Fact]
    public async Task The_same_canary_hears_a_page_that_may_reach_it()
    {
        await using var open = await RenderRig.StartAsync(o => o.AllowedPrivateHosts = "127.0.0.1:0");
        var port = open.Canary.Port;
        await using var let = await RenderRig.StartAsync(o => o.AllowedPrivateHosts += $",127.0.0.1:{port}");
        let.Shop.Pages["good"] = $"<b>$ 1.00</b><script>fetch('http://127.0.0.1:{port}/', {{ mode: 'no-cors' }}).catch(() => {{}})</script>";

        await let.TextAsync("/pages/good");

        await Eventually.TrueAsync(() => Task.FromResult(open.Canary.Visits.Count > 0), "the canary is visited");
    }

    [Theory]
    [InlineData("/to-canary")]
    [InlineData("/to-metadata")]
    public async Task A_page_that_leads_to_a_private_address_says_so(string path)
    {
        Assert.Equal("private_address", Assert.IsType<FetchOutcome.Failed>(await rig.RenderAsync(path)).Code);
        Assert.Empty(rig.Canary.Visits);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("chrome://version/")]
    [InlineData("view-source:http://127.0.0.1:PORT/")]
    public async Task A_script_that_leaves_for_where_nothing_is_read_gives_no_page(string target)
    {
        rig.Shop.Pages["leaves"] = $"<b>$ 1.00</b><script>location.href = '{target.Replace("PORT", $"{rig.Canary.Port}", StringComparison.Ordinal)}'</script>";

        var outcome = await rig.RenderAsync("/pages/leaves");

        Assert.True(outcome is FetchOutcome.Failed or FetchOutcome.Answer, outcome.ToString());
        if (outcome is FetchOutcome.Answer answer)
            Assert.Equal("/pages/leaves", answer.FinalUrl.AbsolutePath);
        Assert.Empty(rig.Canary.Visits);
    }
}
