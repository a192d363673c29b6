using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class ProductCodeTests
{
    [Theory]
    [InlineData("<p>Product code: 83810610</p>", "83810610")]
    [InlineData("<table><tr><td>Art.-Nr.</td><td>AB-12/7</td></tr></table>", "AB-12/7")]
    [InlineData("<li><strong>Šifra:</strong> 0638</li>", "0638")]
    [InlineData("<span>Код: 73556</span>", "73556")]
    [InlineData("<dl><dt>SKU</dt><dd>LAMP42X</dd></dl>", "LAMP42X")]
    [InlineData("<div data-sku='LAMP42X'></div>", "LAMP42X")]
    [InlineData("<input type='hidden' name='ASIN' value='B0LAMP4242'>", "B0LAMP4242")]
    [InlineData("<script>var p = {productSKU: '287807'};</script>", "287807")]
    public void A_code_is_read_where_shops_put_it(string part, string code) =>
        Assert.Equal(code, Pages.Extract(Pages.Product("<span class='price'>€49.00</span>") + part, url: "https://shop.example.com/lamp").Sku);

    [Fact]
    public void A_code_people_see_goes_before_one_for_machines() =>
        Assert.Equal("83810610", Pages.Extract(
            Pages.Product("<span class='price'>€49.00</span>") + "<p>Product code: 83810610</p>",
            Pages.JsonLd("""{"@type":"Product","name":"Desk lamp Aurora","sku":"238368885","offers":{"price":"49.00","priceCurrency":"EUR"}}""")).Sku);

    [Fact]
    public void The_number_of_the_address_is_the_last_resort() =>
        Assert.Equal("4711000", Pages.Extract(Pages.Product("<span class='price'>€49.00</span>"), url: "https://shop.example.com/desk-lamp-aurora-4711000.html").Sku);

    [Theory]
    [InlineData("<p>Skull 12345 lamp</p>")]
    [InlineData("<p>Code of conduct</p>")]
    public void Words_that_only_look_like_a_label_name_no_code(string part) =>
        Assert.Null(Pages.Extract(Pages.Product("<span class='price'>€49.00</span>") + part, url: "https://shop.example.com/lamp").Sku);

    [Theory]
    [InlineData("<p>EAN: 4006381333931</p>", "4006381333931")]
    [InlineData("<tr><td>ISBN-13</td><td>978-3-16-148410-0</td></tr>", "9783161484100")]
    [InlineData("<p>EAN: 4006381333932</p>", null)]
    [InlineData("<p>European 4006381333931</p>", null)]
    public void A_trade_item_number_is_read_where_its_check_digit_agrees(string part, string? gtin) =>
        Assert.Equal(gtin, Pages.Extract(Pages.Product("<span class='price'>€49.00</span>") + part).Gtin);
}
