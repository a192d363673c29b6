using System.Globalization;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class FreshnessTests
{
    private static readonly Formats Formats = new(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, Sample.Now);

    [Fact]
    public void A_checked_product_says_when() =>
        Assert.Equal("Checked 4 min ago", Freshness.Of(Sample.Product(), Formats).Text);

    [Fact]
    public void Three_missed_checks_are_a_warning()
    {
        var fresh = Freshness.Of(Sample.Product() with { LastScrapedAt = Sample.Now.AddMinutes(-91) }, Formats);

        Assert.Equal((FreshnessLevel.Late, "Last checked 1 h ago"), (fresh.Level, fresh.Text));
    }

    [Fact]
    public void Two_missed_checks_are_not() =>
        Assert.Equal(FreshnessLevel.Fresh, Freshness.Of(Sample.Product() with { LastScrapedAt = Sample.Now.AddMinutes(-89) }, Formats).Level);

    [Fact]
    public void Checks_that_read_nothing_say_since_when()
    {
        var fresh = Freshness.Of(Sample.Product() with { Status = ProductStatus.NoPrice, LastReadAt = Sample.Now.AddDays(-3) }, Formats);

        Assert.Equal((FreshnessLevel.Broken, "Price not found since 15 Nov"), (fresh.Level, fresh.Text));
    }

    [Fact]
    public void A_pending_product_is_being_read() =>
        Assert.Equal("Reading the page", Freshness.Of(Sample.Pending(), Formats).Text);
}
