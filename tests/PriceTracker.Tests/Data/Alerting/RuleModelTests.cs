using CsCheck;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using Xunit;

namespace PriceTracker.Tests.Data.Alerting;

/// <summary>The state machine against an oracle that remembers nothing, over random rules and random price paths.</summary>
public sealed class RuleModelTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<AlertKind> Kinds = OneOf(AlertKind.Below, AlertKind.Above, AlertKind.DropPct, AlertKind.RisePct, AlertKind.DropAmount, AlertKind.RiseAmount);

    private static readonly Gen<RuleTerms> Terms = Gen.Select(
        Kinds, Gen.Int[80, 120], Gen.Int[1, 20], Gen.Enum<Rearm>(), OneOf(PriceReference.WhenSet, PriceReference.Last), OneOf(0m, 0m, 2m, 5m), OneOf(0m, 0m, 1m, 4m), Gen.Int[1, 60])
        .Select((kind, target, threshold, rearm, reference, hysteresis, move, hours) => new RuleTerms
        {
            Kind = kind,
            TargetPrice = kind is AlertKind.Below or AlertKind.Above ? target : null,
            ThresholdPct = threshold,
            ThresholdAmount = threshold,
            Rearm = rearm == Rearm.NewLow && kind is AlertKind.Above or AlertKind.RisePct or AlertKind.RiseAmount ? Rearm.Recovery : rearm,
            RearmHours = rearm == Rearm.After ? hours : null,
            Reference = reference,
            HysteresisPct = hysteresis,
            MinimumMovePct = move,
            Currency = kind is AlertKind.DropPct or AlertKind.RisePct ? null : "EUR",
        });

    private static readonly Gen<Look[]> Paths = Gen.Select(Gen.Int[70, 130], Gen.Int[1, 30], Gen.Int[0, 19], Gen.Int[0, 14]).Array[1, 40].Select(steps =>
    {
        var at = Start;
        return Array.ConvertAll(steps, s =>
        {
            at = at.AddHours(s.Item2);
            return new Look(at, s.Item3 == 0 ? null : s.Item1, s.Item4 == 0 ? "USD" : "EUR");
        });
    });

    [Fact]
    public void A_rule_fires_exactly_where_a_naive_reading_of_the_whole_past_says() =>
        Check.Sample(Gen.Select(Terms, Paths), x => Assert.Equal(new RuleOracle(x.Item1, x.Item2).Firings(), Firings(x.Item1, x.Item2)), iter: 20_000);

    [Fact]
    public void A_rule_that_repeats_never_fires_at_most_once() =>
        Check.Sample(Gen.Select(Terms, Paths), x => Assert.InRange(Firings(x.Item1 with { Rearm = Rearm.Never }, x.Item2).Count, 0, 1), iter: 2_000);

    [Fact]
    public void The_same_look_again_never_fires_again_unless_time_is_what_it_waits_for() =>
        Check.Sample(Gen.Select(Terms.Where(t => t.Rearm != Rearm.After), Paths), x =>
        {
            Look[] doubled = [.. x.Item2.SelectMany(l => new[] { l, l with { At = l.At.AddMinutes(1) } })];
            Assert.Equal(Firings(x.Item1, x.Item2), Firings(x.Item1, doubled).Select(i => i / 2));
        }, iter: 2_000);

    internal static List<int> Firings(RuleTerms terms, IReadOnlyList<Look> looks)
    {
        var (fired, state) = (new List<int>(), new RuleState());
        for (var i = 0; i < looks.Count; i++)
        {
            var verdict = AlertRules.Evaluate(terms, state, new RuleFacts(looks[i].Price, looks[i].Price is null ? null : looks[i].Currency, Availability.InStock, false, PriceStanding.Unknown, looks[i].At));
            state = verdict.State;
            if (verdict.Fires)
                fired.Add(i);
        }
        return fired;
    }
}
