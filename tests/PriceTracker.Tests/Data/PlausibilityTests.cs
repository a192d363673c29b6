using CsCheck;
using PriceTracker.Data.Recording;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class PlausibilityTests
{
    private static readonly Gen<PriceSupport> Agreed = Gen.Bool.Select(two => two ? PriceSupport.TwoChannels : PriceSupport.OneChannel);

    [Fact]
    public void A_move_of_less_than_a_half_is_never_held_for_its_size() =>
        Check.Sample(Gen.Select(Gen.Int[1, 1_000_000], Gen.Double[0.51, 1.49], Agreed), (cents, factor, support) =>
        {
            var last = cents / 100m;
            Assert.True(Is(last, last * (decimal)factor, support));
        });

    [Fact]
    public void A_shifted_decimal_point_is_held_whoever_says_so() =>
        Check.Sample(Gen.Select(Gen.Int[100, 10_000_000], Gen.Int[1, 3], Gen.Bool, Agreed), (cents, places, up, support) =>
        {
            var (last, power) = (cents / 100m, (decimal)Math.Pow(10, places));
            Assert.False(Plausibility.IsPlausible(last, "EUR", up ? last * power : last / power, "EUR", support, (0.01m, 1_000_000_000m)));
        });

    [Fact]
    public void Another_currency_is_held_whatever_the_number() =>
        Check.Sample(Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1_000_000], Agreed), (last, price, support) =>
            Assert.False(Plausibility.IsPlausible(last, "EUR", price, "USD", support, null)));

    [Theory]
    [InlineData(100, 45)]
    [InlineData(100, 30)]
    [InlineData(100, 230)]
    public void A_far_price_is_held_where_one_channel_names_it(double last, double price)
    {
        Assert.False(Is((decimal)last, (decimal)price, PriceSupport.OneChannel));
        Assert.True(Is((decimal)last, (decimal)price, PriceSupport.TwoChannels));
    }

    [Fact]
    public void A_far_price_that_was_asked_before_is_believed()
    {
        Assert.True(Plausibility.IsPlausible(100, "EUR", 40, "EUR", PriceSupport.OneChannel, (38, 110)));
        Assert.False(Plausibility.IsPlausible(100, "EUR", 40, "EUR", PriceSupport.OneChannel, (60, 110)));
    }

    [Fact]
    public void A_price_beside_which_the_last_one_still_stands_is_held() => Assert.False(Is(100, 90, PriceSupport.Disputed));

    [Fact]
    public void The_same_price_is_always_believed() =>
        Check.Sample(Gen.Int[1, 1_000_000], cents => Assert.True(Is(cents / 100m, cents / 100m, PriceSupport.Disputed)));

    [Fact]
    public void The_history_is_asked_for_only_where_it_can_decide() =>
        Check.Sample(Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 100_000], Gen.Enum<PriceSupport>()), (last, price, support) =>
        {
            if (!Plausibility.NeedsHistory(last, "EUR", price, "EUR", support))
                Assert.Equal(Plausibility.IsPlausible(last, "EUR", price, "EUR", support, null), Plausibility.IsPlausible(last, "EUR", price, "EUR", support, (0, 1_000_000)));
        });

    [Fact]
    public void The_first_price_is_believed() => Assert.True(Plausibility.IsPlausible(null, null, 100, "EUR", PriceSupport.OneChannel, null));

    private static bool Is(decimal last, decimal price, PriceSupport support) => Plausibility.IsPlausible(last, "EUR", price, "EUR", support, null);
}
