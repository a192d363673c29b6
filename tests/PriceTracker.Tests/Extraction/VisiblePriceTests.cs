using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class VisiblePriceTests
{
    [Fact]
    public void The_price_beside_heading_and_buy_button_is_the_price()
    {
        var product = Pages.Extract(Pages.Product("<span class='price'>$49.90</span>"));

        Assert.Equal((PageKind.Product, 49.90m, "USD"), (product.PageKind, product.Price, product.Currency));
        Assert.Equal(("visible", "$49.90"), (product.Evidence[0].Channel, product.Evidence[0].Text));
    }

    [Theory]
    [InlineData("<s>$80.00</s> <b>$49.90</b>")]
    [InlineData("<del>$80.00</del> <b>$49.90</b>")]
    [InlineData("<span style='text-decoration: line-through'>$80.00</span> <b>$49.90</b>")]
    [InlineData("<span class='old-price'>$80.00</span> <span class='price'>$49.90</span>")]
    [InlineData("<span>Was $80.00</span> <span>Now $49.90</span>")]
    [InlineData("<p>RRP: <span>$80.00</span></p> <p><span>$49.90</span></p>")]
    public void A_struck_through_price_is_not_the_price(string prices)
    {
        var product = Pages.Extract(Pages.Product(prices));

        Assert.Equal((49.90m, 80m), (product.Price, product.ListPrice));
    }

    [Theory]
    [InlineData("<span class='price'>$49.90</span><p>or 3 x <span>$16.63</span> per month</p>")]
    [InlineData("<span class='price'>$49.90</span><p class='shipping'>Shipping: <b>$5.95</b></p>")]
    [InlineData("<span class='price'>$49.90</span><p class='saving'>You save <b>$30.10</b></p>")]
    [InlineData("<span class='price'>$49.90</span><span class='unit-price'>$4.99/100 g</span>")]
    [InlineData("<p>Free over $25.00</p><span class='price'>$49.90</span>")]
    public void Instalments_shipping_savings_and_unit_prices_are_not_the_price(string prices) =>
        Assert.Equal(49.90m, Pages.Extract(Pages.Product(prices)).Price);

    [Fact]
    public void A_neighbours_price_is_not_the_price()
    {
        var cards = string.Concat(Enumerable.Range(1, 8).Select(x => $"<div class='card'><a href='/p{x}'>Lamp {x}</a><span class='price'>${x}9.00</span></div>"));

        var product = Pages.Extract(Pages.Product("<span class='price'>$49.90</span>") + $"<section class='related-products'>{cards}</section><footer>Gift cards from $5.00</footer>");

        Assert.Equal(49.90m, product.Price);
    }

    [Fact]
    public void The_price_without_tax_is_not_the_price()
    {
        var product = Pages.Extract(Pages.Product("<div>Price without tax: <span class='price'>100.00 €</span></div><div>Price: <span class='price'>121.00 €</span></div>"));

        Assert.Equal(121m, product.Price);
    }

    [Fact]
    public void Cents_in_small_print_are_cents() =>
        Assert.Equal(12.99m, Pages.Extract(Pages.Product("<span class='price'>$12<sup>99</sup></span>")).Price);

    [Fact]
    public void A_price_named_regular_is_the_price_where_nothing_is_reduced() =>
        Assert.Equal(32m, Pages.Extract(Pages.Product("<span class='regular-price'><span class='price'>32,00 €</span></span>")).Price);

    [Fact]
    public void The_currency_of_the_main_offer_wins()
    {
        var product = Pages.Extract(Pages.Product("<span class='price'>£49.90</span>") + "<footer><span>€1 = £0.85</span></footer>");

        Assert.Equal((49.90m, "GBP"), (product.Price, product.Currency));
    }

    [Theory]
    [InlineData("https://shop.example.ca/lamp", "CAD")]
    [InlineData("https://shop.example.com.au/lamp", "AUD")]
    [InlineData("https://shop.example.com/lamp", "USD")]
    public void A_dollar_is_that_of_the_shops_country(string url, string currency) =>
        Assert.Equal(currency, Pages.Extract(Pages.Product("<span class='price'>$49.90</span>"), url: url).Currency);

    [Fact]
    public void Zero_is_no_price_unless_the_shop_gives_things_away()
    {
        var page = Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":"0","priceCurrency":"USD"}}""");

        Assert.Null(Pages.Extract("<h1>Desk lamp Aurora</h1>", page).Price);
        Assert.Equal(0m, Pages.Extract("<h1>Desk lamp Aurora</h1>", page, new ExtractionHints { AllowZeroPrice = true }).Price);
    }
}
