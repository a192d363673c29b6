using PriceTracker.Data.History;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class SparkShapeTests
{
    private static readonly DateTimeOffset From = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Prices_are_steps() =>
        Assert.Equal("M0 10H50V90H100", SparkShape.From(Steps([Run(0, 50, 20), Run(50, 100, 10)], []), null)?.Line);

    [Fact]
    public void What_was_not_checked_is_not_bridged()
    {
        var shape = SparkShape.From(Steps([Run(0, 30, 20), Run(60, 100, 10)], [new HistoryGap(From.AddDays(30), From.AddDays(60))]), null);

        Assert.Equal("M0 10H30M60 90H100", shape?.Line);
        Assert.Equal("M30 10H60", shape?.Gaps);
    }

    [Fact]
    public void A_stretch_known_to_have_no_price_breaks_the_line()
    {
        var shape = SparkShape.From(Steps([Run(0, 30, 20), new PriceRun(From.AddDays(30), From.AddDays(60), null, Availability.OutOfStock), Run(60, 100, 10)], []), null);

        Assert.Equal("M0 10H30M60 90H100", shape?.Line);
    }

    [Fact]
    public void A_far_target_does_not_flatten_the_line() =>
        Assert.Null(SparkShape.From(Steps([Run(0, 50, 20), Run(50, 100, 18)], []), 1)?.TargetY);

    [Fact]
    public void Without_prices_nothing_is_drawn() => Assert.Null(SparkShape.From(Steps([], []), null));

    private static PriceSteps Steps(IReadOnlyList<PriceRun> runs, IReadOnlyList<HistoryGap> gaps) => new(From, From.AddDays(100), "EUR", runs, gaps);

    private static PriceRun Run(int from, int to, decimal price) => new(From.AddDays(from), From.AddDays(to), price, Availability.InStock);
}
