using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class SelectorTests
{
    private const string Body = "<main id='m'><h1>Desk lamp Aurora</h1><span class='price now'>$49.90</span><b data-kind='member price'>$44.00</b><img class='pic' data-src='/a.jpg'><i class='state'>Sold out</i><button>Add to cart</button></main>";

    [Theory]
    [InlineData("b[data-kind='member price']")]
    [InlineData("#m > b")]
    [InlineData("main b[data-kind^=member]")]
    [InlineData(".missing, h1 ~ b")]
    [InlineData("span.price.now + b")]
    [InlineData("main :not(span):nth-child(3)")]
    [InlineData("//b[@data-kind]")]
    [InlineData("(//main/b)[1]")]
    public void A_configured_selector_goes_before_all_judgement(string selector)
    {
        var product = Pages.Extract(Body, hints: new ExtractionHints { PriceSelector = selector });

        Assert.Equal((44m, "selector"), (product.Price, product.Evidence[0].Channel));
        Assert.Null(product.Error);
    }

    [Fact]
    public void A_selector_without_a_match_lowers_confidence_and_says_so()
    {
        var free = Pages.Extract(Body);
        var missed = Pages.Extract(Body, hints: new ExtractionHints { PriceSelector = ".gone" });

        Assert.Equal(free.Price, missed.Price);
        Assert.True(missed.Confidence < free.Confidence);
        Assert.Contains(missed.Evidence, x => x is { Channel: "selector", Locator: ".gone" });
    }

    [Theory]
    [InlineData("div[[")]
    [InlineData("//*[")]
    [InlineData("a:hover(")]
    [InlineData("//b[unknown-function()]")]
    [InlineData("count(//b)")]
    [InlineData("(1 + 1)")]
    [InlineData(">>>")]
    public void An_invalid_selector_is_an_error_value(string selector)
    {
        var product = Pages.Extract(Body, hints: new ExtractionHints { PriceSelector = selector });

        Assert.Equal("invalid_selector", product.Error);
        Assert.Equal(49.90m, product.Price);
    }

    [Fact]
    public void Title_image_and_availability_can_be_configured()
    {
        var product = Pages.Extract(Body, hints: new ExtractionHints { TitleSelector = "h1", ImageSelector = "img.pic", AvailabilitySelector = ".state" });

        Assert.Equal(("Desk lamp Aurora", "https://shop.example.com/a.jpg", Availability.OutOfStock), (product.Title, product.Image?.AbsoluteUri, product.Availability));
    }

    [Fact]
    public void A_configured_separator_settles_an_ambiguous_number()
    {
        var hints = new ExtractionHints { PriceSelector = ".p", DecimalSeparator = '.', Currency = "KWD" };

        Assert.Equal(3.350m, Pages.Extract("<h1>Desk lamp</h1><b class='p'>3.350</b>", hints: hints).Price);
    }
}
