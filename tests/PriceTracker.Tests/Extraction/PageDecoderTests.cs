using System.Text;
using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class PageDecoderTests
{
    private const string Price = "<span class='price'>1 299,00 Kč</span>";

    static PageDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1250", "windows-1250", null)]
    [InlineData("windows-1250", null, "windows-1250")]
    [InlineData("utf-8", null, null)]
    [InlineData("utf-8", null, "windows-1250")] // saved again as UTF-8, declaration left as it was
    [InlineData("utf-8", "no-such-charset", null)]
    public void The_charset_is_found(string encoding, string? http, string? meta)
    {
        var head = meta is null ? "" : $"<meta http-equiv='Content-Type' content='text/html; charset={meta}'>";
        var html = Pages.Html(Pages.Product(Price), head).Replace("Aurora", "Žárovka");

        var product = Pages.ExtractBytes(Encoding.GetEncoding(encoding).GetBytes(html), http);

        Assert.Equal((1299m, "CZK", "Desk lamp Žárovka"), (product.Price, product.Currency, product.Title));
    }

    [Fact]
    public void A_byte_order_mark_goes_before_everything()
    {
        var body = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Pages.Html(Pages.Product(Price)))).ToArray();

        Assert.Equal("CZK", Pages.ExtractBytes(body, "iso-8859-1").Currency);
    }

    [Fact]
    public void Without_any_sign_it_is_windows_1252()
    {
        var body = Encoding.GetEncoding(1252).GetBytes(Pages.Html(Pages.Product("<span class='price'>12,00 €</span>")));

        Assert.Equal((12m, "EUR"), (Pages.ExtractBytes(body).Price, Pages.ExtractBytes(body).Currency));
    }
}
