using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class MarkupTests
{
    [Fact]
    public void Microdata_is_read()
    {
        var product = Pages.Extract("""
            <div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Desk lamp Aurora</h1><span itemprop="sku">A-1</span>
            <div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="PLN"><span itemprop="price">1 299,00 zł</span>
            <link itemprop="availability" href="http://schema.org/OutOfStock"></div></div>
            """);

        Assert.Equal((1299m, "PLN", "A-1", Availability.OutOfStock), (product.Price, product.Currency, product.Sku, product.Availability));
    }

    [Fact]
    public void Rdfa_is_read()
    {
        var product = Pages.Extract("""
            <div vocab="https://schema.org/" typeof="Product"><h1 property="name">Desk lamp Aurora</h1>
            <div property="offers" typeof="Offer"><span property="price" content="75.5">75.50</span><meta property="priceCurrency" content="USD"></div></div>
            """);

        Assert.Equal((75.5m, "USD"), (product.Price, product.Currency));
    }

    [Fact]
    public void A_relation_without_a_type_belongs_to_the_typed_element_inside()
    {
        var product = Pages.Extract("""
            <h1>Desk lamp Aurora</h1><div typeof="gr:Offering"><span rel="gr:hasPriceSpecification"><span typeof="gr:UnitPriceSpecification">
            <span property="gr:hasCurrency" content="GBP">£</span><span property="gr:hasCurrencyValue">44.95</span></span></span></div>
            """);

        Assert.Equal((44.95m, "GBP"), (product.Price, product.Currency));
    }

    [Fact]
    public void Meta_elements_are_read_and_their_former_price_is_not_the_price()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1><p>Nice.</p>", """
            <meta property="product:price:amount" content="120.00"><meta property="product:price:currency" content="USD"><meta property="og:price:standard_amount" content="150.00">
            """ + Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":"150.00","priceCurrency":"USD"}}"""));

        Assert.Equal((120m, 150m), (product.Price, product.ListPrice));
    }

    [Fact]
    public void Data_that_kept_the_price_before_the_reduction_loses_to_what_is_shown()
    {
        var product = Pages.Extract(Pages.Product("<s class='price'>219,99 €</s> <span class='price sale'>110,00 €</span>"), """<meta itemprop="price" content="219.99"><meta itemprop="priceCurrency" content="EUR">""");

        Assert.Equal((110m, 219.99m), (product.Price, product.ListPrice));
    }
}
