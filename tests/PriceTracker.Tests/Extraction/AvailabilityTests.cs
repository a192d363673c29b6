using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class AvailabilityTests
{
    [Theory]
    [InlineData("https://schema.org/InStock", Availability.InStock)]
    [InlineData("http://schema.org/PreOrder", Availability.Preorder)]
    [InlineData("SoldOut", Availability.OutOfStock)]
    [InlineData("schema:BackOrder", Availability.Backorder)]
    [InlineData("https://schema.org/Discontinued", Availability.Discontinued)]
    public void Declared_availability_is_taken(string declared, Availability expected)
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd($$"""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":5,"priceCurrency":"EUR","availability":"{{declared}}" } }"""));

        Assert.Equal(expected, product.Availability);
    }

    [Theory]
    [InlineData("Sold out")]
    [InlineData("Derzeit nicht verfügbar")]
    [InlineData("Rupture de stock")]
    [InlineData("Нет в наличии")]
    [InlineData("品切れ 在庫切れ")]
    public void A_printed_phrase_says_that_it_is_sold_out(string phrase) =>
        Assert.Equal(Availability.OutOfStock, Pages.Extract($"<main><h1>Desk lamp Aurora</h1><span class='price'>$49.90</span><p>{phrase}</p></main>").Availability);

    [Fact]
    public void A_size_that_is_gone_does_not_sell_out_the_product()
    {
        var product = Pages.Extract(Pages.Product("<span class='price'>$49.90</span><ul class='sizes'><li><span>XL sold out</span></li></ul><select><option>S - sold out</option></select>"));

        Assert.Equal(Availability.InStock, product.Availability);
    }

    [Fact]
    public void A_buy_button_means_in_stock() =>
        Assert.Equal(Availability.InStock, Pages.Extract(Pages.Product("<span class='price'>$49.90</span>")).Availability);
}
