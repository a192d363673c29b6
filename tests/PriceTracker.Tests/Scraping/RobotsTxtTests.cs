using PriceTracker.Scraping.Fetching;
using Xunit;

namespace PriceTracker.Tests.Scraping;

public sealed class RobotsTxtTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /p", "/p/1", false)]
    [InlineData("User-agent: *\nDisallow: /p", "/q", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /p/", "/p/1", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p", "/p", true)]
    [InlineData("User-agent: *\nDisallow: /*?sort=", "/p?sort=1", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/p", true)]
    [InlineData("User-agent: *\nDisallow:", "/p", true)]
    [InlineData("User-agent: PriceTracker\nDisallow: /\n\nUser-agent: *\nAllow: /", "/p", false)]
    [InlineData("User-agent: pricetracker/2.0\nAllow: /\n\nUser-agent: *\nDisallow: /", "/p", true)]
    [InlineData("User-agent: a\nUser-agent: *\nDisallow: /p", "/p", false)]
    [InlineData("User-agent: other\nDisallow: /", "/p", true)]
    [InlineData("user-agent:*\ndisallow:/p # no robots", "/p", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /p\r\n", "/p", false)]
    [InlineData("<html>not found</html>", "/p", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nUser-agent: *\nDisallow: /x", "/x", false)]
    public void Rules_are_applied_as_RFC_9309_says(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsTxt.Parse(text, RobotsCache.Token).IsAllowed(new Uri("https://shop.example" + path)));

    [Fact]
    public void The_robots_txt_itself_may_always_be_read() =>
        Assert.True(RobotsTxt.Parse("User-agent: *\nDisallow: /", RobotsCache.Token).IsAllowed(new Uri("https://shop.example/robots.txt")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -3", null)]
    public void A_crawl_delay_is_read(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsTxt.Parse(text, RobotsCache.Token).CrawlDelay?.TotalSeconds);

    [Fact]
    public void A_pattern_made_of_stars_does_not_take_long()
    {
        var text = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2_000)) + "b";

        Assert.True(RobotsTxt.Parse(text, RobotsCache.Token).IsAllowed(new Uri("https://shop.example/" + new string('a', 2_000))));
    }
}
