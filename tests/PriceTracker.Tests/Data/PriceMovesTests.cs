using CsCheck;
using PriceTracker.Data.Recording;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class PriceMovesTests
{
    [Fact]
    public void An_estimate_is_never_negative_and_a_move_never_lowers_it_beyond_forgetting() =>
        Check.Sample(
            Gen.Select(Gen.Float[0, 100], Gen.Int[0, 10_000_000], Gen.Bool),
            (before, seconds, moved) =>
            {
                var quiet = PriceMoves.After(before, TimeSpan.FromSeconds(seconds), moved: false);
                Assert.InRange(quiet, 0, before);
                Assert.True(PriceMoves.After(before, TimeSpan.FromSeconds(seconds), moved) >= quiet);
            });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 0.25)]
    public void A_steady_habit_is_learnt_whatever_was_assumed_before(double daysBetweenMoves, double perDay)
    {
        var estimate = 50f;
        for (var hour = 0; hour < 24 * 90; hour++)
            estimate = PriceMoves.After(estimate, TimeSpan.FromHours(1), moved: hour % (24 * daysBetweenMoves) == 0);

        Assert.InRange(estimate, perDay * 0.7, perDay * 1.4);
    }

    [Fact]
    public void How_often_it_was_looked_at_does_not_matter_while_nothing_moves()
    {
        var often = 2f;
        for (var i = 0; i < 48; i++)
            often = PriceMoves.After(often, TimeSpan.FromHours(1), moved: false);

        Assert.Equal(PriceMoves.After(2, TimeSpan.FromDays(2), moved: false), often, 0.001f);
    }
}
