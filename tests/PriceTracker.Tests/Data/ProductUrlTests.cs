using PriceTracker.Data.Catalog;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class ProductUrlTests
{
    [Theory]
    [InlineData("https://shop.example/p/1", "http://www.shop.example:80/p/1/")]
    [InlineData("https://shop.example/p/1", "HTTPS://Shop.Example/p/1?utm_source=x&gclid=1#reviews")]
    [InlineData("https://shop.example/p/1", "  shop.example/p/1  ")]
    [InlineData("https://shop.example/p?a=1&b=2", "https://shop.example/p?b=2&a=1&fbclid=zz")]
    [InlineData("https://shop.example/caf%C3%A9", "https://shop.example/caf%c3%a9")]
    [InlineData("https://shop.example/a-b", "https://shop.example/%61%2Db")]
    [InlineData("https://www.amazon.de/dp/B0ABCDEFGH", "https://amazon.de/Some-Kettle/dp/b0abcdefgh/ref=sr_1_3?keywords=kettle&th=1")]
    [InlineData("https://www.amazon.de/dp/B0ABCDEFGH", "https://www.amazon.de/gp/product/B0ABCDEFGH?psc=1")]
    [InlineData("https://www.walmart.com/ip/12345", "https://walmart.com/ip/Blue-Kettle/12345?from=search")]
    [InlineData("https://www.etsy.com/listing/99/kettle", "https://etsy.com/listing/99")]
    [InlineData("https://shop.example/products/kettle", "https://shop.example/collections/sale/products/kettle?_pos=3")]
    [InlineData("https://xn--mller-kva.example/p", "https://müller.example/p")]
    [InlineData("https://shop.example/p", "https://shop.example./p")]
    [InlineData("https://shop.example/p", "https://shop.example/p;jsessionid=AB12")]
    public void Spellings_of_one_product_have_one_identity(string first, string second) =>
        Assert.Equal(Valid(first).Canonical, Valid(second).Canonical);

    [Theory]
    [InlineData("https://shop.example/p?variant=1", "https://shop.example/p?variant=2")]
    [InlineData("https://shop.example/p#variant=1", "https://shop.example/p#variant=2")]
    [InlineData("https://shop.example/p?ref=100", "https://shop.example/p?ref=200")]
    [InlineData("https://shop.example/P", "https://shop.example/p")]
    [InlineData("https://shop.example:8443/p", "https://shop.example/p")]
    [InlineData("https://a.shop.example/p", "https://b.shop.example/p")]
    [InlineData("https://shop.example/a%2Fb", "https://shop.example/a/b")]
    public void Different_products_keep_different_identities(string first, string second) =>
        Assert.NotEqual(Valid(first).Canonical, Valid(second).Canonical);

    [Theory]
    [InlineData(null, "invalid_url")]
    [InlineData("", "invalid_url")]
    [InlineData("kettle", "invalid_url")]
    [InlineData("a blue kettle", "invalid_url")]
    [InlineData("https://", "invalid_url")]
    [InlineData("https://shop.example/\u0000", "invalid_url")]
    [InlineData("https://shop.example/ahttps://shop.example/b", "invalid_url")]
    [InlineData("ftp://shop.example/p", "unsupported_scheme")]
    [InlineData("javascript:alert(1)", "unsupported_scheme")]
    [InlineData("file:///etc/passwd", "unsupported_scheme")]
    [InlineData("data:text/html,hi", "unsupported_scheme")]
    [InlineData("https://user:secret@shop.example/p", "credentials_in_url")]
    [InlineData("https://user@shop.example/p", "credentials_in_url")]
    public void What_cannot_be_tracked_is_refused_by_its_code(string? text, string code) =>
        Assert.Equal(code, Assert.IsType<UrlReading.Invalid>(ProductUrl.Read(text)).Code);

    [Fact]
    public void A_link_longer_than_the_limit_is_refused() =>
        Assert.Equal("too_long", Assert.IsType<UrlReading.Invalid>(ProductUrl.Read("https://shop.example/" + new string('a', 8_000))).Code);

    [Fact]
    public void A_link_that_percent_encoding_makes_too_long_is_refused() =>
        Assert.Equal("too_long", Assert.IsType<UrlReading.Invalid>(ProductUrl.Read("https://shop.example/" + new string('ä', 1_000))).Code);

    [Fact]
    public void What_is_fetched_is_the_link_as_given_without_its_fragment()
    {
        var url = Valid("http://www.shop.example/p?utm_source=mail&id=1#variant=7");

        Assert.Equal("http://www.shop.example/p?utm_source=mail&id=1", url.Fetch.AbsoluteUri);
        Assert.Equal("variant=7", url.VariantKey);
    }

    [Theory]
    [InlineData("https://www.amazon.co.uk/dp/B0ABCDEFGH", "amazon.co.uk", "amazon.co.uk", "amazon")]
    [InlineData("https://de.shop.example/p", "de.shop.example", "shop.example", "shop")]
    [InlineData("https://kettles.myshopify.com/products/k", "kettles.myshopify.com", "kettles.myshopify.com", "kettles")]
    [InlineData("http://nord.localhost:5090/p", "nord.localhost", "nord.localhost", "nord")]
    [InlineData("http://127.0.0.1:5090/p", "127.0.0.1", "127.0.0.1", "127.0.0.1")]
    [InlineData("https://shop.com.au/p", "shop.com.au", "shop.com.au", "shop")]
    public void Domain_and_retailer_are_read_from_the_host(string link, string domain, string registrable, string retailer)
    {
        var url = Valid(link);

        Assert.Equal((domain, registrable, retailer), (url.Domain, url.RegistrableDomain, url.Retailer));
    }

    [Theory]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://0x7f.1/", "127.0.0.1")]
    [InlineData("http://017700000001/", "127.0.0.1")]
    [InlineData("http://127.1/", "127.0.0.1")]
    [InlineData("http://[::ffff:127.0.0.1]/", "[::ffff:127.0.0.1]")]
    public void Odd_spellings_of_an_address_come_out_as_that_address(string link, string host) =>
        Assert.Equal(System.Net.IPAddress.Parse(host.Trim('[', ']')), System.Net.IPAddress.Parse(Valid(link).Fetch.IdnHost.Trim('[', ']')));

    [Fact]
    public void Reading_never_throws_and_a_canonical_form_is_stable() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text =>
        {
            if (ProductUrl.Read("https://shop.example/" + text) is UrlReading.Valid { Url: var url })
                Assert.Equal(url.Canonical, Valid("https://" + url.Canonical).Canonical);
        });

    private static ProductUrl Valid(string text) => Assert.IsType<UrlReading.Valid>(ProductUrl.Read(text)).Url;
}
