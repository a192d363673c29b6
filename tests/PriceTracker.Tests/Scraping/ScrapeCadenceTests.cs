using CsCheck;
using PriceTracker.Data.Model;
using PriceTracker.Scraping.Scheduling;
using Xunit;

namespace PriceTracker.Tests.Scraping;

public sealed class ScrapeCadenceTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void The_next_check_is_never_sooner_than_the_floor_nor_than_the_shop_asks() =>
        Check.Sample(
            Gen.Select(Gen.Enum<ProductStatus>(), Gen.Int[0, 1_000], Gen.Bool, Gen.Int[0, 100_000], Gen.Int[0, 3_600], Gen.Double[0, 1]),
            (status, failures, neverRead, retryAfter, floor, spread) =>
            {
                var next = ScrapeCadence.Next(status, failures, neverRead, TimeSpan.FromSeconds(retryAfter), Hour, TimeSpan.FromSeconds(floor), spread);
                Assert.True(next >= TimeSpan.FromSeconds(floor));
                Assert.True(next >= TimeSpan.FromSeconds(retryAfter));
                Assert.True(next <= TimeSpan.FromSeconds(Math.Max(retryAfter, 86_400)) * 1.1);
            });

    [Fact]
    public void A_success_is_looked_at_again_after_the_interval_spread_by_a_tenth()
    {
        Assert.Equal(Hour, Next(ProductStatus.Active, 0, spread: 0));
        Assert.Equal(Hour * 1.1, Next(ProductStatus.Active, 0, spread: 1));
    }

    [Fact]
    public void Failures_double_the_wait_up_to_a_day()
    {
        Assert.Equal(Hour, Next(ProductStatus.Blocked, 1));
        Assert.Equal(Hour * 4, Next(ProductStatus.Blocked, 3));
        Assert.Equal(TimeSpan.FromDays(1), Next(ProductStatus.Blocked, 30));
    }

    [Fact]
    public void A_first_scrape_that_failed_is_tried_again_within_a_minute() =>
        Assert.Equal(TimeSpan.FromMinutes(1), ScrapeCadence.Next(ProductStatus.Failing, 1, true, null, Hour, TimeSpan.Zero, 0));

    [Theory]
    [InlineData(ProductStatus.Gone)]
    [InlineData(ProductStatus.RobotsForbidden)]
    [InlineData(ProductStatus.NotAProduct)]
    public void What_will_not_change_soon_is_looked_at_once_a_day(ProductStatus status) =>
        Assert.Equal(TimeSpan.FromDays(1), Next(status, 1));

    private static TimeSpan Next(ProductStatus status, int failures, double spread = 0) =>
        ScrapeCadence.Next(status, failures, false, null, Hour, TimeSpan.Zero, spread);
}
