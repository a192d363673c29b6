using CsCheck;
using PriceTracker.Data.Model;
using PriceTracker.Scraping.Scheduling;
using Xunit;

namespace PriceTracker.Tests.Scraping;

public sealed class ScrapeCadenceTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly CadenceLimits Limits = new(Hour, Hour * 12, TimeSpan.FromSeconds(10), 3);

    [Fact]
    public void The_next_look_is_never_sooner_than_the_floor_nor_than_the_shop_asks() =>
        Check.Sample(
            Gen.Select(Gen.Enum<ProductStatus>(), Gen.Int[0, 1_000], Gen.Bool, Gen.Int[0, 100_000], Gen.Int[0, 3_600], Gen.Double[0, 1]),
            (status, failures, neverRead, retryAfter, floor, spread) =>
            {
                var next = ScrapeCadence.Next(
                    new LookResult(status, failures, neverRead, TimeSpan.FromSeconds(retryAfter)), Hour, TimeSpan.FromSeconds(floor), spread);
                Assert.True(next >= TimeSpan.FromSeconds(floor));
                Assert.True(next >= TimeSpan.FromSeconds(retryAfter));
                Assert.True(next <= TimeSpan.FromSeconds(Math.Max(retryAfter, 86_400)) * 1.1);
            });

    [Fact]
    public void The_interval_lies_within_its_limits_whatever_a_price_does() =>
        Check.Sample(
            Gen.Select(Gen.Int[0, 100], Gen.Float[0, 1_000]),
            (watchers, moves) => Assert.InRange(ScrapeCadence.Interval(watchers, moves, Limits), Limits.Soonest, Limits.Longest));

    [Fact]
    public void What_moves_more_often_is_never_looked_at_less_often() =>
        Check.Sample(
            Gen.Select(Gen.Float[0, 100], Gen.Float[0, 100]),
            (a, b) => Assert.True(ScrapeCadence.Interval(1, Math.Max(a, b), Limits) <= ScrapeCadence.Interval(1, Math.Min(a, b), Limits)));

    [Fact]
    public void What_many_watch_is_looked_at_hourly_and_what_hardly_moves_twice_a_day()
    {
        Assert.Equal(Hour, ScrapeCadence.Interval(3, 0, Limits));
        Assert.Equal(Hour * 12, ScrapeCadence.Interval(2, 0.01f, Limits));
        Assert.Equal(Hour * 3, ScrapeCadence.Interval(1, 1, Limits));
        Assert.Equal(Hour, ScrapeCadence.Interval(1, 24, Limits));
    }

    [Fact]
    public void The_floor_is_stronger_than_the_soonest_and_the_longest_time() =>
        Assert.Equal(Day, ScrapeCadence.Interval(9, 99, Limits with { Floor = Day }));

    [Fact]
    public void A_success_is_looked_at_again_around_its_interval()
    {
        Assert.Equal(Hour * 0.9, Next(ProductStatus.Active, 0, spread: 0));
        Assert.Equal(Hour * 1.1, Next(ProductStatus.Active, 0, spread: 1));
    }

    [Fact]
    public void After_an_import_the_second_looks_are_spread_over_half_an_interval()
    {
        Assert.Equal(Hour * 0.5, Next(ProductStatus.Active, 0, spread: 0, neverRead: true));
        Assert.Equal(Hour, Next(ProductStatus.Active, 0, spread: 1, neverRead: true));
    }

    [Fact]
    public void Failures_double_the_wait_up_to_a_day()
    {
        Assert.Equal(Hour, Next(ProductStatus.Blocked, 1));
        Assert.Equal(Hour * 4, Next(ProductStatus.Blocked, 3));
        Assert.Equal(Day, Next(ProductStatus.Blocked, 30));
    }

    [Fact]
    public void A_first_scrape_that_failed_is_tried_again_within_a_minute() =>
        Assert.Equal(TimeSpan.FromMinutes(1), Next(ProductStatus.Failing, 1, neverRead: true));

    [Theory]
    [InlineData(ProductStatus.Gone)]
    [InlineData(ProductStatus.RobotsForbidden)]
    [InlineData(ProductStatus.NotAProduct)]
    public void What_will_not_change_soon_is_looked_at_once_a_day(ProductStatus status) => Assert.Equal(Day, Next(status, 1));

    private static TimeSpan Next(ProductStatus status, int failures, double spread = 0, bool neverRead = false) =>
        ScrapeCadence.Next(new LookResult(status, failures, neverRead, null), Hour, TimeSpan.Zero, spread);
}
