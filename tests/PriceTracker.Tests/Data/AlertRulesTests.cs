using CsCheck;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class AlertRulesTests
{
    private static readonly Gen<decimal?[]> Paths = Gen.Int[1, 20].Select(n => (decimal?)n).Array[0, 40];

    [Fact]
    public void Below_fires_exactly_where_the_price_crosses_down_to_the_target() =>
        Check.Sample(Paths, path => Assert.Equal(
            Crossings(path, p => p <= 10), Firings(AlertKind.Below, path)));

    [Fact]
    public void Above_fires_exactly_where_the_price_crosses_up_to_the_target() =>
        Check.Sample(Paths, path => Assert.Equal(
            Crossings(path, p => p >= 10), Firings(AlertKind.Above, path)));

    [Fact]
    public void An_unknown_price_neither_fires_nor_arms()
    {
        Assert.Equal(new AlertVerdict(false, true), AlertRules.Evaluate(AlertKind.Below, 10, "EUR", true, null, "EUR"));
        Assert.Equal(new AlertVerdict(false, false), AlertRules.Evaluate(AlertKind.Below, 10, "EUR", false, null, "EUR"));
    }

    [Fact]
    public void A_price_in_another_currency_neither_fires_nor_arms()
    {
        Assert.Equal(new AlertVerdict(false, true), AlertRules.Evaluate(AlertKind.Below, 10, "EUR", true, 5, "USD"));
        Assert.Equal(new AlertVerdict(false, false), AlertRules.Evaluate(AlertKind.Below, 10, "EUR", false, 50, "USD"));
    }

    [Fact]
    public void The_target_itself_counts_as_reached()
    {
        Assert.True(AlertRules.IsMet(AlertKind.Below, 10, "EUR", 10, "EUR"));
        Assert.True(AlertRules.IsMet(AlertKind.Above, 10, "EUR", 10, "EUR"));
    }

    private static List<int> Firings(AlertKind kind, decimal?[] path)
    {
        var fired = new List<int>();
        var armed = true;
        for (var i = 0; i < path.Length; i++)
        {
            var verdict = AlertRules.Evaluate(kind, 10, "EUR", armed, path[i], "EUR");
            armed = verdict.Armed;
            if (verdict.Fires)
                fired.Add(i);
        }
        return fired;
    }

    /// <summary>The naive oracle: true now, and not true before.</summary>
    private static List<int> Crossings(decimal?[] path, Func<decimal, bool> met) =>
        [.. Enumerable.Range(0, path.Length).Where(i => met(path[i]!.Value) && (i == 0 || !met(path[i - 1]!.Value)))];
}
