using Xunit;

namespace PriceTracker.Tests.Extraction;

public sealed class TitleTests
{
    [Theory]
    [InlineData("Salt &amp; pepper", "Salt & pepper")]
    [InlineData("Salt &amp;amp; pepper", "Salt & pepper")]
    [InlineData("  Salt \n\t and   pepper ", "Salt and pepper")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;Salt", "alert(1) Salt")]
    [InlineData("Salt\u0000\u200b\u202e pepper", "Salt pepper")]
    [InlineData("5 < 6", "5 < 6")]
    public void A_title_is_plain_text(string raw, string expected)
    {
        var product = Pages.Extract("<p>x</p>", Pages.JsonLd($$"""{"@type":"Product","name":"{{raw}}","offers":{"price":5,"priceCurrency":"EUR"} }"""));

        Assert.Equal(expected, product.Title);
    }

    [Fact]
    public void A_title_has_at_most_500_characters() =>
        Assert.Equal(500, Pages.Extract($"<h1>{new string('a', 9_000)}</h1>").Title?.Length);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("file:///etc/passwd")]
    public void An_image_is_a_web_address_or_nothing(string address) =>
        Assert.Null(Pages.Extract("<h1>Lamp</h1>", $"<meta property='og:image' content='{address}'>").Image);
}
