using System.Diagnostics;
using PriceTracker.IntegrationTests.Servers;
using PriceTracker.Scraping.Fetching;
using PriceTracker.Scraping.Fetching.Rendering;

namespace PriceTracker.IntegrationTests.Rendering;

/// <summary>A page may do what it likes: it costs its own answer, and the next page is read as if nothing had been.</summary>
public sealed class RenderLimitTests(StrictBrowser shared) : IClassFixture<StrictBrowser>
{
    private const string Good = StrictBrowser.Good;
    private readonly RenderRig rig = shared.Rig;

    [Theory]
    [InlineData("<script>for (;;) {}</script>", "too_slow")]
    [InlineData("<script>setTimeout(() => { for (;;) {} }, 10)</script>", "too_slow")]
    [InlineData("<script>for (;;) alert('again')</script>", "too_slow")]
    [InlineData("<script>const all = []; for (;;) all.push('x'.repeat(1e6) + all.length)</script>", "browser_failed", "too_slow")]
    [InlineData("<script>document.body.append('x'.repeat(20_000_000))</script>", "too_large", "too_slow")]
    [InlineData("<script>for (let i = 0; i < 900; i++) fetch('/price?' + i).catch(() => {})</script>", "too_large", "too_slow")]
    [InlineData("<script>fetch('/endless').then(r => r.text())</script>", "too_large")]
    [InlineData("<script>location.href = '/huge'</script>", "too_large", "too_slow")]
    public async Task A_page_that_takes_too_much_gets_no_answer(string page, params string[] codes)
    {
        rig.Shop.Pages["bad"] = page;

        Assert.Contains(Assert.IsType<FetchOutcome.Failed>(await rig.RenderAsync("/pages/bad")).Code, codes);
        Assert.Contains(Good, await rig.TextAsync("/pages/good"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>for (let i = 0; i < 50; i++) open('/pages/good')</script>")]
    [InlineData("<script>addEventListener('beforeunload', e => { e.preventDefault(); e.returnValue = 'stay' })</script>")]
    [InlineData("<script>prompt('?'); confirm('?'); alert('!'); print()</script>")]
    [InlineData("<script>const a = document.createElement('a'); a.href = '/download'; a.download = 'x'; document.body.append(a); a.click()</script>")]
    public async Task A_page_that_pesters_is_read_all_the_same(string script)
    {
        rig.Shop.Pages["pest"] = Good + script;

        Assert.Contains(Good, await rig.TextAsync("/pages/pest"), StringComparison.Ordinal);
        Assert.Contains(Good, await rig.TextAsync("/pages/good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_killed_over_a_page_is_followed_by_another_one()
    {
        // Only its own browser: other tests are reading pages with theirs.
        await using var struck = await RenderRig.StartAsync();
        struck.Shop.Pages["good"] = Good;
        struck.Shop.Pages["slow"] = "<script>setInterval(() => fetch('/price'), 50)</script>";
        var before = BrowserProcesses.OfThisProcess().Select(p => p.Id).ToHashSet();
        await struck.TextAsync("/pages/good");
        var reading = struck.RenderAsync("/pages/slow");
        await Eventually.TrueAsync(() => Task.FromResult(struck.Shop.Asked.Contains("/pages/slow")), "the page is open");

        foreach (var browser in BrowserProcesses.OfThisProcess().Where(p => !before.Contains(p.Id)))
            browser.Kill();

        Assert.Equal(IPageRenderer.BrowserFailed, Assert.IsType<FetchOutcome.Failed>(await reading).Code);
        Assert.Contains(Good, await struck.TextAsync("/pages/good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_browser_is_left_when_the_worker_stops()
    {
        var before = BrowserProcesses.OfThisProcess().Select(p => p.Id).ToHashSet();
        var other = await RenderRig.StartAsync();
        other.Shop.Pages["good"] = Good;
        await other.TextAsync("/pages/good");
        var own = BrowserProcesses.OfThisProcess().Where(p => !before.Contains(p.Id)).ToList();
        Assert.NotEmpty(own);

        await other.DisposeAsync();

        await Eventually.TrueAsync(() => Task.FromResult(own.All(p => p.HasExited)), "all of its processes have ended");
    }

    [Fact]
    public async Task An_unused_browser_is_closed_and_the_next_page_starts_another()
    {
        await using var frugal = await RenderRig.StartAsync(o => o.Browser.IdleTime = TimeSpan.FromSeconds(1));
        frugal.Shop.Pages["good"] = Good;
        var before = BrowserProcesses.OfThisProcess().Select(p => p.Id).ToHashSet();
        await frugal.TextAsync("/pages/good");
        var own = BrowserProcesses.OfThisProcess().Where(p => !before.Contains(p.Id)).ToList();

        await Eventually.TrueAsync(() => Task.FromResult(own.All(p => p.HasExited)), "the browser was closed");

        Assert.Contains(Good, await frugal.TextAsync("/pages/good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_is_changed_after_its_pages()
    {
        await using var changing = await RenderRig.StartAsync(o => o.Browser.PagesPerBrowser = 2);
        changing.Shop.Pages["good"] = Good;
        for (var i = 0; i < 3; i++)
            Assert.Contains(Good, await changing.TextAsync("/pages/good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_that_is_said()
    {
        await using var without = await RenderRig.StartAsync(o => o.Browser.Pages = 0);

        Assert.False(without.Renderer.IsAvailable);
        Assert.Equal(IPageRenderer.BrowserMissing, Assert.IsType<FetchOutcome.Failed>(await without.RenderAsync("/pages/good")).Code);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_told_once_and_not_tried_for_each_page()
    {
        await using var broken = await RenderRig.StartAsync(o => o.Browser.Executable = "/bin/false");

        Assert.Equal(IPageRenderer.BrowserFailed, Assert.IsType<FetchOutcome.Failed>(await broken.RenderAsync("/pages/good")).Code);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(IPageRenderer.BrowserFailed, Assert.IsType<FetchOutcome.Failed>(await broken.RenderAsync("/pages/good")).Code);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
        Assert.Single(broken.Log.Warnings, w => w.Contains("did not start", StringComparison.Ordinal));
    }
}
