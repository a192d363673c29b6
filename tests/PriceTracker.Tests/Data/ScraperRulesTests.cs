using PriceTracker.Data.Scrapers;
using PriceTracker.Scraping.Worker;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class ScraperRulesTests
{
    private static readonly ScraperView Scraper = new() { Domain = "shop.example" };

    [Theory]
    [InlineData(".price")]
    [InlineData("#main > span.price[data-x='1']")]
    [InlineData("//span[@id='price']")]
    [InlineData("meta[itemprop=price]")]
    [InlineData(null)]
    [InlineData(" ")]
    public void Selectors_that_can_be_run_are_taken(string? selector) => Assert.Null(Refuse(Scraper with { PriceSelector = selector }));

    [Theory]
    [InlineData("(((")]
    [InlineData("//span[")]
    [InlineData("..")]
    [InlineData("//a/text() | count(//b)")]
    public void Selectors_that_cannot_be_run_are_refused_at_their_field(string selector) =>
        Assert.Equal("titleSelector", Refuse(Scraper with { TitleSelector = selector })?.Field);

    [Fact]
    public void Every_other_field_is_checked_too()
    {
        Assert.Equal("domain", Refuse(Scraper with { Domain = "https://shop.example/x" })?.Field);
        Assert.Equal("currency", Refuse(Scraper with { Currency = "Euro" })?.Field);
        Assert.Equal("decimalSeparator", Refuse(Scraper with { DecimalSeparator = ";" })?.Field);
        Assert.Equal("rateLimitRpm", Refuse(Scraper with { RateLimitRpm = 0 })?.Field);
        Assert.Equal("proxy", Refuse(Scraper with { Proxy = "socks" })?.Field);
        Assert.Equal("priceSelector", Refuse(Scraper with { PriceSelector = new string('a', 2_000) })?.Field);
    }

    private static ScraperOutcome.Refused? Refuse(ScraperView view) => ScraperRules.Refuse(view, new SelectorCheck());
}
