using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Scraping.Worker;
using Xunit;

namespace PriceTracker.Tests.Scraping.Rendering;

public sealed class BrowserUseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly FetchedPage Page = new([1], [1], "text/html", "shop.example", "https://shop.example/lamp");
    private static readonly PageReading Priced = new(new ScrapeOutcome.Read(5, "EUR", null, Availability.InStock, new ProductFacts(), null)) { Page = Page };
    private static readonly PageReading Empty = new(new ScrapeOutcome.NoReading(ProductStatus.NoPrice, "no_price")) { Page = Page, MayNeedBrowser = true };

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(true, 29, true)]
    [InlineData(true, 31, false)]
    public void What_was_found_to_need_a_browser_gets_one_until_that_is_doubted(bool needs, int? daysAgo, bool rendered) =>
        Assert.Equal(rendered, BrowserUse.IsRenderedAtOnce(Of(needs, daysAgo), null, Now));

    [Fact]
    public void A_shop_that_is_configured_so_is_always_rendered() =>
        Assert.True(BrowserUse.IsRenderedAtOnce(Of(false, null), new ScraperConfig { Domain = "shop.example", RequiresJs = true }, Now));

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, 6, false)]
    [InlineData(false, 7, true)]
    [InlineData(true, 31, true)]
    public void A_page_without_a_price_is_tried_in_a_browser_once_a_week(bool needs, int? daysAgo, bool tried) =>
        Assert.Equal(tried, BrowserUse.IsWorthTrying(Of(needs, daysAgo), Empty, Now));

    [Fact]
    public void A_page_that_scripts_cannot_cure_is_not_tried() =>
        Assert.False(BrowserUse.IsWorthTrying(Of(false, null), Empty with { MayNeedBrowser = false }, Now));

    [Fact]
    public void A_rendered_price_is_taken_and_learnt_from()
    {
        var better = BrowserUse.Better(Empty, Priced);

        Assert.Equal((Priced.Outcome, BrowserFinding.Needed), (better.Outcome, better.Browser));
    }

    [Fact]
    public void No_price_in_a_browser_either_is_remembered() =>
        Assert.Equal(BrowserFinding.TriedInVain, BrowserUse.Better(Empty, Empty).Browser);

    [Theory]
    [InlineData("too_slow", BrowserFinding.TriedInVain)]
    [InlineData("too_large", BrowserFinding.TriedInVain)]
    [InlineData("browser_failed", BrowserFinding.Nothing)]
    [InlineData("connection_failed", BrowserFinding.Nothing)]
    public void Only_what_the_page_itself_did_counts_as_a_trial(string code, BrowserFinding finding)
    {
        var better = BrowserUse.Better(Empty, new PageReading(new ScrapeOutcome.NoReading(ProductStatus.Failing, code)));

        Assert.Equal((Empty.Outcome, finding), (better.Outcome, better.Browser));
    }

    [Fact]
    public void A_turn_that_is_too_far_off_is_no_trial() =>
        Assert.Equal(Empty, BrowserUse.Better(Empty, PageReading.Later(TimeSpan.FromMinutes(1))));

    [Fact]
    public void A_price_in_the_page_as_sent_ends_the_need() =>
        Assert.Equal(BrowserFinding.NotNeeded, BrowserUse.AsSent(Of(true, 31), Priced).Browser);

    private static Product Of(bool needsBrowser, int? triedDaysAgo) => new()
    {
        Url = "https://shop.example/lamp",
        CanonicalUrl = "shop.example/lamp",
        UrlHash = [],
        Domain = "shop.example",
        RegistrableDomain = "shop.example",
        Retailer = "shop",
        NeedsBrowser = needsBrowser,
        BrowserTriedAt = triedDaysAgo is { } days ? Now - TimeSpan.FromDays(days) : null,
    };
}
