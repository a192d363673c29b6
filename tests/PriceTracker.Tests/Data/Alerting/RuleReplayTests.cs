using PriceTracker.Data.Alerting;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using Xunit;

namespace PriceTracker.Tests.Data.Alerting;

public sealed class RuleReplayTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_target_would_have_fired_at_each_time_it_was_reached() =>
        Assert.Equal([10, 30], Days(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 90, Currency = "EUR" }, (0, 100), (10, 90), (20, 100), (30, 85)));

    [Fact]
    public void What_lies_before_the_time_asked_about_counts_and_is_not_shown() =>
        Assert.Equal([30], RuleReplay.Run(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 90 }, Rows((0, 100), (10, 90), (20, 100), (30, 85)), Start.AddDays(15)).Fired.Select(f => (f.At - Start).Days));

    [Fact]
    public void What_was_true_all_the_time_fires_at_nothing_and_is_said_to_be_so()
    {
        var (fired, isMet) = RuleReplay.Run(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 200 }, Rows((0, 100), (30, 85)), Start.AddDays(15));

        Assert.Empty(fired);
        Assert.True(isMet);
    }

    [Fact]
    public void A_low_of_some_days_looks_back_so_far_and_no_farther()
    {
        var terms = new RuleTerms { Kind = AlertKind.LowestInDays, Days = 20, Rearm = Rearm.NewLow };

        Assert.Equal([20, 60], Days(terms, (0, 80), (5, 100), (20, 79), (25, 100), (60, 95)));
    }

    [Fact]
    public void A_low_of_some_days_counts_the_price_that_held_when_they_began() =>
        Assert.Empty(Days(new RuleTerms { Kind = AlertKind.LowestInDays, Days = 20, Rearm = Rearm.NewLow }, (0, 80), (30, 90)));

    [Fact]
    public void The_average_of_thirty_days_is_weighted_by_time()
    {
        var terms = new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 15, Reference = PriceReference.Average30 };

        Assert.Equal([40], Days(terms, (0, 100), (10, 100), (39, 90), (40, 84)));
        Assert.Equal([12], Days(terms, (0, 100), (12, 80), (40, 72)));
    }

    [Fact]
    public void A_discount_is_honest_only_against_the_lowest_of_the_thirty_days_before()
    {
        var claimed = HonestDiscount.Of(60, 100, 62)!;

        Assert.Equal((0.4m, false), (claimed.Claimed, claimed.IsFair));
        Assert.Equal(0.032m, decimal.Round(claimed.Real, 3));
        Assert.True(HonestDiscount.Of(60, 100, 99)!.IsFair);
        Assert.Null(HonestDiscount.Of(60, null, 62));
        Assert.Null(HonestDiscount.Of(60, 60, 62));
        Assert.Null(HonestDiscount.Of(60, 100, null));
    }

    private static IEnumerable<int> Days(RuleTerms terms, params (int Day, decimal Price)[] path) => RuleReplay.Run(terms, Rows(path), Start).Fired.Select(f => (f.At - Start).Days);

    private static List<PriceObservation> Rows(params (int Day, decimal Price)[] path) =>
        [.. path.Select(p => new PriceObservation { ObservedAt = Start.AddDays(p.Day), Kind = ObservationKind.Change, Price = p.Price, Currency = "EUR", Availability = Availability.InStock })];
}
