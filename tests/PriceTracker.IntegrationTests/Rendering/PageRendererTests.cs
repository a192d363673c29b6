using PriceTracker.Scraping.Fetching;

namespace PriceTracker.IntegrationTests.Rendering;

public sealed class PageRendererTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private readonly RenderRig rig = shared.Rig;

    [Fact]
    public async Task What_a_script_fetches_and_writes_is_in_the_page()
    {
        rig.Shop.Pages["lamp"] = "<p id=price></p><script>fetch('/price').then(r => r.text()).then(t => { document.getElementById('price').textContent = t })</script>";

        Assert.Contains("$ 49.90", await rig.TextAsync("/pages/lamp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_shadow_of_an_element_is_in_the_page()
    {
        rig.Shop.Pages["shadow"] = "<x-price></x-price><script>document.querySelector('x-price').attachShadow({ mode: 'open' }).innerHTML = '<b>$ 12.00</b>'</script>";

        Assert.Contains("<b>$ 12.00</b>", await rig.TextAsync("/pages/shadow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_and_fonts_are_not_loaded()
    {
        rig.Shop.Pages["rich"] = "<link rel=stylesheet href=/style.css><p>Lamp</p><img src=/picture.png><script>fetch('/price')</script>";

        await rig.TextAsync("/pages/rich");

        Assert.Contains("/price", rig.Shop.Asked);
        Assert.DoesNotContain("/picture.png", rig.Shop.Asked);
        Assert.DoesNotContain("/font.woff2", rig.Shop.Asked);
    }

    [Fact]
    public async Task A_price_that_is_there_is_not_waited_for_longer_although_the_page_never_rests()
    {
        rig.Shop.Pages["restless"] = "<b class=price>$ 5.00</b><script>setInterval(() => fetch('/price'), 50)</script>";
        var started = TimeProvider.System.GetTimestamp();

        await rig.TextAsync("/pages/restless", ".price");
        var known = TimeProvider.System.GetElapsedTime(started);

        Assert.Contains("$ 5.00", await rig.TextAsync("/pages/restless"), StringComparison.Ordinal);
        Assert.True(known < TimeSpan.FromSeconds(7.5), $"{known}");
    }

    [Fact]
    public async Task No_page_meets_what_another_one_left_behind()
    {
        Assert.Contains("stranger", await rig.TextAsync("/cookie"), StringComparison.Ordinal);
        Assert.Contains("stranger", await rig.TextAsync("/cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tracker_says_who_it_is() => Assert.Contains("PriceTracker", await rig.TextAsync("/agent"), StringComparison.Ordinal);

    [Fact]
    public async Task The_shops_status_is_handed_on() =>
        Assert.Equal(404, Assert.IsType<FetchOutcome.Answer>(await rig.RenderAsync("/gone")).StatusCode);

    [Fact]
    public async Task A_download_is_no_page() => Assert.Equal("not_html", Assert.IsType<FetchOutcome.Failed>(await rig.RenderAsync("/download")).Code);
}
