using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class VariantTests
{
    private const string Group = """
        {"@type":"ProductGroup","name":"Desk lamp Aurora","hasVariant":[
          {"@type":"Product","name":"Desk lamp Aurora black","sku":"AUR-B","offers":{"@type":"Offer","url":"/lamp-42?color=black","price":"40.00","priceCurrency":"EUR","availability":"https://schema.org/InStock"}},
          {"@type":"Product","name":"Desk lamp Aurora brass","sku":"AUR-M","offers":{"@type":"Offer","url":"/lamp-42?color=brass","price":"75.00","priceCurrency":"EUR","availability":"https://schema.org/OutOfStock"}}]}
        """;

    [Theory]
    [InlineData("https://shop.example.com/lamp-42?color=brass", 75)]
    [InlineData("https://shop.example.com/lamp-42?utm_source=mail&color=black", 40)]
    [InlineData("https://shop.example.com/lamp-42?sku=AUR-M", 75)]
    [InlineData("https://shop.example.com/lamp-42#AUR-M", 75)]
    public void The_variant_that_the_address_names_is_the_product(string url, int price) =>
        Assert.Equal(price, Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(Group), url: url).Price);

    [Fact]
    public void A_variant_that_is_sold_out_is_sold_out_though_another_one_is_not() =>
        Assert.Equal(Availability.OutOfStock, Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(Group), url: "https://shop.example.com/lamp-42?color=brass").Availability);

    [Fact]
    public void Offers_within_an_aggregate_are_told_apart_by_the_address()
    {
        var json = """
            {"@type":"Product","name":"Desk lamp Aurora","offers":{"@type":"AggregateOffer","lowPrice":"20","highPrice":"60","priceCurrency":"EUR","offers":[
              {"@type":"Offer","sku":"S-1","price":"20"},{"@type":"Offer","sku":"S-2","price":"60"}]}}
            """;

        Assert.Equal(60m, Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(json), url: "https://shop.example.com/lamp-42?sku=S-2").Price);
    }

    [Theory]
    [InlineData("""{"@type":"UnitPriceSpecification","price":"12","priceCurrency":"EUR","referenceQuantity":{"value":1,"unitCode":"KGM"}}""")]
    [InlineData("""{"@type":"UnitPriceSpecification","price":"12","priceCurrency":"EUR","validForMemberTier":{"name":"Gold"}}""")]
    [InlineData("""{"@type":"UnitPriceSpecification","price":"12","priceCurrency":"EUR","priceType":"https://schema.org/StrikethroughPrice"}""")]
    [InlineData("""{"@type":"PriceSpecification","price":"12","priceCurrency":"EUR","eligibleQuantity":{"minValue":10}}""")]
    [InlineData("""{"@type":"UnitPriceSpecification","price":"12","priceCurrency":"EUR","priceComponentType":"https://schema.org/Installment"}""")]
    [InlineData("""{"@type":"DeliveryChargeSpecification","price":"12","priceCurrency":"EUR"}""")]
    [InlineData("""{"@type":"PriceSpecification","price":"12","priceCurrency":"EUR","eligibleCustomerType":"https://schema.org/Business"}""")]
    public void What_nobody_pays_for_one_is_not_the_price(string other)
    {
        var json = """{"@type":"Product","name":"Desk lamp Aurora","offers":{"@type":"Offer","priceSpecification":[OTHER,{"@type":"UnitPriceSpecification","price":"30","priceCurrency":"EUR"}]}}""".Replace("OTHER", other, StringComparison.Ordinal);

        Assert.Equal(30m, Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(json)).Price);
    }

    [Fact]
    public void The_price_with_tax_goes_before_the_one_without()
    {
        var json = """{"@type":"Product","name":"Desk lamp Aurora","offers":{"@type":"Offer","priceSpecification":[{"price":"100","priceCurrency":"EUR","valueAddedTaxIncluded":false},{"price":"121","priceCurrency":"EUR","valueAddedTaxIncluded":true}]}}""";

        Assert.Equal(121m, Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(json)).Price);
    }
}
