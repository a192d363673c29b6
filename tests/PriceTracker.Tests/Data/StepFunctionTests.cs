using CsCheck;
using PriceTracker.Data.History;
using PriceTracker.Data.Model;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class StepFunctionTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_average_lies_between_the_lowest_and_the_highest() =>
        Check.Sample(Gen.Select(Gen.Int[1, 100], Gen.Int[1, 5_000]).Array[1, 30], steps =>
        {
            var at = Start;
            var rows = steps.Select(s => Row(at = at.AddMinutes(s.Item1), s.Item2)).ToList();
            var stats = StepFunction.Stats(rows, Start, at.AddHours(1));
            Assert.InRange(stats.Average!.Value, stats.Low!.Value, stats.High!.Value);
            Assert.Equal(rows[^1].Price, stats.Current);
        });

    [Fact]
    public void Prices_in_another_currency_are_not_mixed_in()
    {
        var stats = StepFunction.Stats([Row(Start, 10_000, "JPY"), Row(Start.AddDays(1), 80)], Start, Start.AddDays(2));

        Assert.Equal((80m, 80m, 80m, "EUR"), (stats.Low, stats.Average, stats.High, stats.Currency));
    }

    [Fact]
    public void A_time_without_looks_is_a_gap_and_no_line_crosses_it()
    {
        var steps = StepFunction.Steps(
            [Row(Start, 10), Row(Start.AddDays(1), 10, kind: ObservationKind.LastSeen), Row(Start.AddDays(2), 12)], Start, Start.AddDays(3), Start.AddDays(3));

        Assert.Equal(new HistoryGap(Start.AddDays(1), Start.AddDays(2)), Assert.Single(steps.Gaps));
        Assert.Equal([(Start, Start.AddDays(1), 10m), (Start.AddDays(2), Start.AddDays(3), 12m)], steps.Runs.Select(r => (r.From, r.To, r.Price!.Value)));
    }

    [Fact]
    public void Days_without_even_a_heartbeat_are_a_gap()
    {
        var steps = StepFunction.Steps([Row(Start, 10), Row(Start.AddDays(5), 10)], Start, Start.AddDays(6), Start.AddDays(6));

        Assert.Equal(new HistoryGap(Start, Start.AddDays(5)), Assert.Single(steps.Gaps));
    }

    [Fact]
    public void What_was_not_checked_until_now_is_a_gap_at_the_end()
    {
        var steps = StepFunction.Steps([Row(Start, 10)], Start, Start.AddDays(10), Start.AddHours(5));

        Assert.Equal(new HistoryGap(Start.AddHours(5), Start.AddDays(10)), Assert.Single(steps.Gaps));
        Assert.Equal(Start.AddHours(5), Assert.Single(steps.Runs).To);
    }

    [Fact]
    public void Heartbeats_prolong_a_run_instead_of_making_a_new_one()
    {
        var steps = StepFunction.Steps([Row(Start, 10), Row(Start.AddDays(1), 10), Row(Start.AddDays(2), 9)], Start, Start.AddDays(2.5), Start.AddDays(2.5));

        Assert.Equal([10m, 9m], steps.Runs.Select(r => r.Price!.Value));
    }

    private static PriceObservation Row(DateTimeOffset at, decimal price, string currency = "EUR", ObservationKind kind = ObservationKind.Change) => new()
    {
        ProductId = 1,
        ObservedAt = at,
        Kind = kind,
        Price = price,
        Currency = currency,
        Availability = Availability.InStock,
    };
}
