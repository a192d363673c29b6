using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class VerdictTests
{
    private static readonly HistoryStats Year = Stats(249, 342, 399);
    private static readonly HistoryStats Quarter = Stats(279, 320, 349);

    [Theory]
    [InlineData(249, "Lowest ever seen")]
    [InlineData(279, "Lowest in 90 days")]
    [InlineData(300, "Below average")]
    [InlineData(345, "About average")]
    [InlineData(370, "Above average")]
    [InlineData(390, "Near its highest")]
    public void A_price_is_judged_against_its_history(int price, string expected) =>
        Assert.Equal(expected, Verdict.Of(price, TimeSpan.FromDays(300), Year, Year, Quarter)?.Text);

    [Fact]
    public void Two_weeks_must_pass_first() =>
        Assert.Equal("Too early to say, 5 days of history", Verdict.Of(249, TimeSpan.FromDays(5.5), Year, Year, Quarter)?.Text);

    [Fact]
    public void A_price_that_never_moved_is_average_not_lowest() =>
        Assert.Equal("About average", Verdict.Of(100, TimeSpan.FromDays(300), Stats(100, 100, 100), Stats(100, 100, 100), Stats(100, 100, 100))?.Text);

    [Fact]
    public void Without_a_price_there_is_no_verdict() => Assert.Null(Verdict.Of(null, TimeSpan.FromDays(300), Year, Year, Quarter));

    private static HistoryStats Stats(decimal low, decimal average, decimal high) => new(null, low, null, average, high, null, "EUR");
}
