using System.Globalization;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class PriceMoveTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void A_drop_says_so_in_words_and_signs() =>
        Assert.Equal(
            new PriceMove(PriceDirection.Down, "Drop \u221212.5%", "Drop \u2212€40.00", "Drop, minus 12.5 percent"),
            PriceMove.Between(319, 279, "EUR", English));

    [Fact]
    public void A_rise_says_so_in_words_and_signs() =>
        Assert.Equal("Rise +7.2%", PriceMove.Between(279, 299, "EUR", English).Percent);

    [Fact]
    public void Below_a_tenth_of_a_percent_money_is_shown() =>
        Assert.Equal("Drop \u2212€0.50", PriceMove.Between(1000, 999.5m, "EUR", English).Percent);

    [Theory]
    [InlineData(null, 5.0)]
    [InlineData(5.0, null)]
    [InlineData(5.0, 5.0)]
    public void Without_two_different_prices_nothing_moved(double? before, double? after) =>
        Assert.Equal(PriceDirection.None, PriceMove.Between((decimal?)before, (decimal?)after, "EUR", English).Direction);

    [Fact]
    public void A_price_after_a_gift_is_still_a_rise() =>
        Assert.Equal("Rise +€5.00", PriceMove.Between(0, 5, "EUR", English).Percent);
}
