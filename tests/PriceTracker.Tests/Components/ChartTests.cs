using CsCheck;
using PriceTracker.Data.History;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Components.Pages.Product;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class ChartTests : ScreenTest
{
    [Fact]
    public void The_axis_has_round_steps_around_the_prices() => Assert.Equal(new ChartScale(200, 450), ChartScale.Of(249, 399));

    [Fact]
    public void The_axis_holds_every_price_and_never_goes_below_zero() =>
        Gen.Select(Gen.Decimal[0.01m, 100_000m], Gen.Decimal[0, 100_000m]).Sample((low, more) =>
        {
            var scale = ChartScale.Of(low, low + more);
            return scale.Bottom >= 0 && scale.Bottom <= low && scale.Top >= low + more && scale.Step > 0;
        });

    [Fact]
    public void What_was_not_checked_breaks_the_line_and_is_hatched()
    {
        var data = ChartDrawing.Of(new FakeHistory(Sample.Now).Steps(365), HistoryRange.Year, 290, PriceDirection.Down, [], Formats)!;

        Assert.Single(data.Gaps);
        Assert.Single(data.Runs, run => run.Broken);
        Assert.Equal(249, data.Lowest?.Price);
        Assert.Equal("€", data.Symbol);
    }

    [Fact]
    public void A_history_without_prices_draws_nothing() =>
        Assert.Null(ChartDrawing.Of(new PriceSteps(Sample.Now.AddDays(-1), Sample.Now, null, [], []), HistoryRange.Week, null, PriceDirection.None, [], Formats));

    [Fact]
    public void The_written_summary_says_what_the_picture_shows() =>
        Assert.Contains(
            "Lowest €249.00, highest €399.00, now €279.00. 1 stretch was not checked.",
            ChartDrawing.Summary(Sample.Product(), new FakeHistory(Sample.Now).Steps(365), Formats),
            StringComparison.Ordinal);
}
