using PriceTracker.Web.Components.Account;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class ReaderSettingsTests
{
    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de-AT")]
    [InlineData("en", "en-US")]
    [InlineData("xx-not-a-language!,nl-NL", "nl-NL")]
    [InlineData("", "en-GB")]
    [InlineData("*", "en-GB")]
    public void The_first_known_language_decides(string header, string expected) =>
        Assert.Equal(expected, ReaderSettings.CultureFrom(header).Name);

    [Theory]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdam")]
    [InlineData("Not/AZone", "UTC")]
    [InlineData(null, "UTC")]
    public void An_unknown_time_zone_counts_as_utc(string? cookie, string expected) =>
        Assert.Equal(expected, new ReaderSettings("en-GB", cookie, "system", "cards").Zone.Id);

    [Theory]
    [InlineData("/products/5?x=1", "/products/5?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/account/login", "/")]
    [InlineData(null, "/")]
    public void Signing_in_leads_to_this_site_only(string? asked, string expected) => Assert.Equal(expected, LocalUrl.OrHome(asked));

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://shop.example/a", "https://shop.example/a")]
    public void Only_web_addresses_become_links(string url, string? expected) => Assert.Equal(expected, ShopWords.SafeLink(url));

    [Theory]
    [InlineData("/images/1.webp", "/images/1.webp")]
    [InlineData("//evil.example/1.png", null)]
    [InlineData("https://evil.example/1.png", null)]
    public void Pictures_come_from_this_server_only(string url, string? expected) => Assert.Equal(expected, ShopWords.SafePicture(url));
}
