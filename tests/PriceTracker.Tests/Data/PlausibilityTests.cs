using CsCheck;
using PriceTracker.Data.Recording;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class PlausibilityTests
{
    [Fact]
    public void A_move_of_less_than_a_half_is_never_held() =>
        Check.Sample(Gen.Select(Gen.Int[1, 1_000_000], Gen.Double[0.51, 1.49]), (cents, factor) =>
        {
            var last = cents / 100m;
            Assert.True(Plausibility.IsPlausible(last, "EUR", last * (decimal)factor, "EUR"));
        });

    [Theory]
    [InlineData(100, 10)]
    [InlineData(100, 1)]
    [InlineData(100, 50)]
    [InlineData(100, 1000)]
    [InlineData(100, 10000)]
    public void A_shifted_decimal_point_is_held(double last, double price) =>
        Assert.False(Plausibility.IsPlausible((decimal)last, "EUR", (decimal)price, "EUR"));

    [Fact]
    public void Another_currency_is_held() => Assert.False(Plausibility.IsPlausible(100, "EUR", 100, "USD"));

    [Fact]
    public void The_first_price_is_believed() => Assert.True(Plausibility.IsPlausible(null, null, 100, "EUR"));
}
