using PriceTracker.Scraping.Extraction;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class JsonLdTests
{
    private const string Lamp = """{"@type":"Product","name":"Desk lamp Aurora","sku":"L-42","gtin13":"4006381333931","brand":{"name":"Lumen"},"image":["/lamp.jpg"],"offers":{"@type":"Offer","price":"49.90","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}""";

    [Fact]
    public void A_product_with_an_offer_gives_everything_it_says()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(Lamp));

        Assert.Equal(PageKind.Product, product.PageKind);
        Assert.Equal((49.90m, "EUR"), (product.Price, product.Currency));
        Assert.Equal(("Desk lamp Aurora", "L-42", "4006381333931", "Lumen"), (product.Title, product.Sku, product.Gtin, product.Brand));
        Assert.Equal("https://shop.example.com/lamp.jpg", product.Image?.AbsoluteUri);
        Assert.Equal(Availability.InStock, product.Availability);
        Assert.Equal("jsonld", product.Evidence[0].Channel);
    }

    [Theory]
    [InlineData("""{"@graph":[{"@type":"WebSite"},LAMP]}""")]
    [InlineData("[LAMP]")]
    [InlineData("/* data */ LAMP")]
    [InlineData("<!-- LAMP -->")]
    [InlineData("//<![CDATA[\nLAMP\n//]]>")]
    [InlineData("""{"@type":"WebPage","mainEntity":LAMP}""")]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[1,]}LAMP""")]
    public void A_product_is_found_wherever_it_stands(string json)
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(json.Replace("LAMP", Lamp)));

        Assert.Equal(49.90m, product.Price);
    }

    [Theory]
    [InlineData("""{"@type":"Product","name":"Desk lamp Aurora","description":"two LINE lines","offers":{"price":12.5,"priceCurrency":"USD",},}""")]
    [InlineData("""{"@type":"Product","name":"Desk lamp Aurora",/* the offer */"offers":{"price":12.5,"priceCurrency":"USD"}}""")]
    [InlineData("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":12.5,"priceCurrency":"USD"},"review":[{"text":"cut o""")]
    public void Broken_json_is_read_as_far_as_it_goes(string json)
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd(json.Replace("LINE", "\n\t\u0001")));

        Assert.Equal((12.5m, "USD"), (product.Price, product.Currency));
    }

    [Fact]
    public void One_broken_script_does_not_hide_the_next()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd("{\"@type\":") + Pages.JsonLd(Lamp));

        Assert.Equal(49.90m, product.Price);
    }

    [Theory]
    [InlineData("""{"@type":"AggregateOffer","lowPrice":"30","highPrice":"80","priceCurrency":"GBP"}""", 30)]
    [InlineData("""{"@type":"Offer","priceSpecification":[{"priceType":"https://schema.org/ListPrice","price":60},{"price":45,"priceCurrency":"GBP"}]}""", 45)]
    [InlineData("""[{"@type":"Offer","price":"1,250.00","priceCurrency":"GBP"}]""", 1250)]
    public void Offers_come_in_several_shapes(string offers, int expected)
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd($$"""{"@type":"Product","name":"Desk lamp Aurora","offers":{{offers}}}"""));

        Assert.Equal((expected, "GBP"), (product.Price, product.Currency ?? "GBP"));
    }

    [Fact]
    public void A_list_price_of_the_offer_is_no_price_but_is_kept()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"priceCurrency":"EUR","price":45,"priceSpecification":{"priceType":"StrikethroughPrice","price":60}}}"""));

        Assert.Equal((45m, 60m), (product.Price, product.ListPrice));
    }

    [Fact]
    public void The_variants_of_a_group_give_its_price()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd("""{"@type":"ProductGroup","name":"Desk lamp Aurora","hasVariant":[{"@type":"Product","offers":{"price":20,"priceCurrency":"EUR"}},{"@type":"Product","offers":{"price":25,"priceCurrency":"EUR"}}]}"""));

        Assert.Equal(20m, product.Price);
    }

    [Fact]
    public void Thousands_of_pesos_with_a_dot_are_thousands()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","offers":{"price":"24.990","priceCurrency":"CLP"}}"""));

        Assert.Equal(24990m, product.Price);
    }

    [Fact]
    public void A_related_product_is_not_the_product()
    {
        var product = Pages.Extract("<h1>Desk lamp Aurora</h1>", Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","isRelatedTo":[{"@type":"Product","name":"Bulb","offers":{"price":3,"priceCurrency":"EUR"}}],"offers":{"price":20,"priceCurrency":"EUR"}}"""));

        Assert.Equal(20m, product.Price);
    }
}
