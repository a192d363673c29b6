using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using Xunit;

namespace PriceTracker.Tests.Data.Alerting;

public sealed class AlertRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly RuleTerms Below = new() { Kind = AlertKind.Below, TargetPrice = 10, Currency = "EUR" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unknown_price_neither_fires_nor_arms(bool armed)
    {
        var verdict = AlertRules.Evaluate(Below, new RuleState(armed), Facts(null));

        Assert.Equal((false, armed), (verdict.Fires, verdict.State.Armed));
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 50)]
    public void A_price_in_another_currency_neither_fires_nor_arms(bool armed, int price)
    {
        var verdict = AlertRules.Evaluate(Below, new RuleState(armed), Facts(price, currency: "USD"));

        Assert.Equal((false, armed), (verdict.Fires, verdict.State.Armed));
    }

    [Theory]
    [InlineData(AlertKind.Below)]
    [InlineData(AlertKind.Above)]
    public void The_target_itself_counts_as_reached(AlertKind kind) =>
        Assert.True(AlertRules.Evaluate(Below with { Kind = kind }, new RuleState(), Facts(10)).Fires);

    [Fact]
    public void A_currency_change_is_no_drop()
    {
        var drop = new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 5 };

        Assert.Empty(Run(drop, Facts(100), Facts(60, currency: "USD"), Facts(58, currency: "USD")));
        Assert.Equal([3], Run(drop, Facts(100), Facts(60, currency: "USD"), Facts(58, currency: "USD"), Facts(57, currency: "USD")));
    }

    [Fact]
    public void A_slow_slide_fires_though_no_step_is_large()
    {
        var slide = Enumerable.Range(0, 30).Select(i => Facts(100m - i)).ToArray();

        Assert.Equal([10, 19, 28], Run(new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 10, Reference = PriceReference.Last }, slide));
        Assert.Equal([10], Run(new RuleTerms { Kind = AlertKind.DropPct, ThresholdPct = 10 }, slide));
    }

    [Fact]
    public void Any_change_fires_at_each_change_and_at_none_below_the_minimum_move()
    {
        RuleFacts[] path = [Facts(100), Facts(100), Facts(101), Facts(100), Facts(103), Facts(106)];

        Assert.Equal([2, 3, 4, 5], Run(new RuleTerms { Kind = AlertKind.AnyChange }, path));
        Assert.Equal([4], Run(new RuleTerms { Kind = AlertKind.AnyChange, MinimumMovePct = 3 }, path));
        Assert.Equal([2], Run(new RuleTerms { Kind = AlertKind.AnyChange, Rearm = Rearm.Never }, path));
    }

    [Fact]
    public void A_change_by_percent_fires_either_way()
    {
        var moved = new RuleTerms { Kind = AlertKind.ChangePct, ThresholdPct = 10, Reference = PriceReference.Last };

        Assert.Equal([2, 4], Run(moved, Facts(100), Facts(95), Facts(111), Facts(105), Facts(99)));
    }

    [Fact]
    public void Wobble_around_the_target_is_told_once_with_hysteresis()
    {
        RuleFacts[] wobble = [Facts(12), Facts(10), Facts(10.1m), Facts(9.9m), Facts(10.1m), Facts(9.9m), Facts(11), Facts(10)];

        Assert.Equal([1, 3, 5, 7], Run(Below, wobble));
        Assert.Equal([1, 7], Run(Below with { HysteresisPct = 5 }, wobble));
    }

    [Fact]
    public void A_price_that_comes_back_to_the_target_is_told_again() =>
        Assert.Equal([1, 3], Run(Below, Facts(12), Facts(9), Facts(12), Facts(9)));

    [Fact]
    public void A_new_low_is_lower_than_all_before_and_each_one_is_told()
    {
        var terms = new RuleTerms { Kind = AlertKind.LowestEver, Rearm = Rearm.NewLow };

        Assert.Equal([2, 5], Run(terms, Facts(100), Facts(110, low: 100), Facts(90, low: 100), Facts(90, low: 100), Facts(90, low: 90), Facts(80, low: 90)));
    }

    [Fact]
    public void The_first_price_ever_is_no_record() => Assert.Empty(Run(new RuleTerms { Kind = AlertKind.LowestEver, Rearm = Rearm.NewLow }, Facts(100), Facts(100)));

    [Fact]
    public void Stock_alerts_fire_at_the_turn_and_not_while_it_lasts_nor_for_what_is_unknown()
    {
        RuleFacts[] path = [Stock(Availability.InStock), Stock(Availability.OutOfStock), Stock(Availability.Unknown), Stock(Availability.InStock), Stock(Availability.InStock), Stock(Availability.Discontinued)];

        Assert.Equal([3], Run(new RuleTerms { Kind = AlertKind.BackInStock }, path));
        Assert.Equal([1, 5], Run(new RuleTerms { Kind = AlertKind.OutOfStock }, path));
    }

    [Fact]
    public void Broken_tracking_is_told_once_until_it_was_mended()
    {
        var terms = new RuleTerms { Kind = AlertKind.TrackingBroken };

        Assert.Equal([1, 4], Run(terms, Facts(10), Broken(), Broken(), Facts(10), Broken()));
    }

    [Fact]
    public void A_price_at_which_nothing_can_be_bought_is_not_told_until_it_can()
    {
        var terms = Below with { OnlyInStock = true };

        Assert.Equal([2], Run(terms, Facts(12), Facts(9) with { Availability = Availability.OutOfStock }, Facts(9)));
    }

    [Fact]
    public void A_reminder_comes_after_its_time_while_the_price_stays() =>
        Assert.Equal([0, 3], Run(Below with { Rearm = Rearm.After, RearmHours = 24 }, At(0, 9), At(10, 9), At(23, 9), At(24, 9), At(40, 8)));

    private static List<int> Run(RuleTerms terms, params RuleFacts[] path)
    {
        var (fired, state) = (new List<int>(), new RuleState());
        for (var i = 0; i < path.Length; i++)
        {
            var verdict = AlertRules.Evaluate(terms, state, path[i]);
            state = verdict.State;
            if (verdict.Fires)
                fired.Add(i);
        }
        return fired;
    }

    private static RuleFacts Facts(decimal? price, string? currency = "EUR", decimal? low = null) =>
        new(price, price is null ? null : currency, Availability.InStock, false, new PriceStanding(low, low, null), Now);

    private static RuleFacts At(int hours, decimal price) => Facts(price) with { Now = Now.AddHours(hours) };

    private static RuleFacts Stock(Availability availability) => Facts(10) with { Availability = availability };

    private static RuleFacts Broken() => Facts(10) with { IsBroken = true };
}
