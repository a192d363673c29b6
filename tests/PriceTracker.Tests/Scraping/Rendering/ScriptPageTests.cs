using System.Text;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Worker;
using Xunit;

namespace PriceTracker.Tests.Scraping.Rendering;

public sealed class ScriptPageTests
{
    [Theory]
    [InlineData(PageKind.Blocked, "Please enable JavaScript to continue", true)]
    [InlineData(PageKind.Blocked, "Bitte JavaScript aktivieren", true)]
    [InlineData(PageKind.Blocked, "Complete the captcha", false)]
    [InlineData(PageKind.Other, "<div id=root></div>", true)]
    [InlineData(PageKind.Product, "<h1>Lamp</h1>", true)]
    [InlineData(PageKind.Listing, "many lamps", false)]
    [InlineData(PageKind.NotFound, "gone", false)]
    [InlineData(PageKind.Article, "about lamps", false)]
    public void Scripts_may_cure_an_empty_page_but_no_check_for_robots(PageKind kind, string text, bool may) =>
        Assert.Equal(may, ScriptPage.MayNeedBrowser(new ExtractedProduct { PageKind = kind }, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_page_with_a_price_needs_nothing() =>
        Assert.False(ScriptPage.MayNeedBrowser(new ExtractedProduct { PageKind = PageKind.Product, Price = 5 }, "x"u8));

    [Fact]
    public void What_is_sold_out_needs_no_price() =>
        Assert.False(ScriptPage.MayNeedBrowser(new ExtractedProduct { PageKind = PageKind.Product, Availability = Availability.OutOfStock }, "x"u8));

    [Fact]
    public void What_is_too_large_to_read_is_too_large_for_a_browser() =>
        Assert.False(ScriptPage.MayNeedBrowser(ExtractedProduct.Unreadable(ExtractionErrors.TooLarge), "x"u8));
}
