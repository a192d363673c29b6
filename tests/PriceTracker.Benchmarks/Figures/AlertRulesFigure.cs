using System.Diagnostics;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>The state machine alone, on one thread. The baseline is the plainest rule, at or below a price; the ratio is what the other kinds cost beside it.</summary>
public sealed class AlertRulesFigure : IFigure
{
    private const int Rounds = 9;
    private const int Paths = 40;
    private const int Moments = 60;
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "alerts-rules";

    public string Question => "how many rules a second are evaluated on one core";

    public Task MeasureAsync()
    {
        var mixed = Mixed();
        var plain = Enumerable.Repeat(new RuleTerms { Kind = AlertKind.Below, TargetPrice = 100 }, mixed.Count).ToList();
        var paths = Enumerable.Range(0, Paths).Select(Path).ToList();
        var (baseline, all, fired) = (new Rates(), new Rates(), 0);
        for (var round = -2; round < Rounds; round++)
        {
            var (one, _) = Rate(plain, paths);
            var (many, fires) = Rate(mixed, paths);
            // The first rounds compile.
            if (round < 0)
                continue;
            baseline.Add(one);
            all.Add(many);
            fired = fires;
        }

        Console.WriteLine($"  at or below a price alone: {baseline}");
        Console.WriteLine($"  {mixed.Count} rules of all kinds, references and ways to arm again: {all}, {all.Median / baseline.Median:0.00} times the baseline; {100.0 * fired / (mixed.Count * Paths * Moments):0.0} % fire");
        return Task.CompletedTask;
    }

    private static (double PerSecond, int Fired) Rate(List<RuleTerms> rules, List<RuleFacts[]> paths)
    {
        var fired = 0;
        var watch = Stopwatch.StartNew();
        foreach (var rule in rules)
            foreach (var path in paths)
            {
                var state = new RuleState();
                foreach (var facts in path)
                {
                    var verdict = AlertRules.Evaluate(rule, state, facts);
                    state = verdict.State;
                    fired += verdict.Fires ? 1 : 0;
                }
            }

        return (rules.Count * Paths * Moments / watch.Elapsed.TotalSeconds, fired);
    }

    private static List<RuleTerms> Mixed() =>
        [.. from kind in Enum.GetValues<AlertKind>()
            from reference in AlertRules.IsMove(kind) ? Enum.GetValues<PriceReference>() : [PriceReference.WhenSet]
            from rearm in Enum.GetValues<Rearm>()
            let terms = new RuleTerms
            {
                Kind = kind,
                TargetPrice = 100,
                ThresholdPct = 8,
                ThresholdAmount = 9,
                Days = 90,
                Reference = reference,
                Rearm = rearm,
                HysteresisPct = reference == PriceReference.Last ? 0 : 2,
                MinimumMovePct = rearm == Rearm.Recovery ? 1 : 0,
                OnlyInStock = rearm == Rearm.NewLow,
            }
            let usable = RuleCheck.Of(terms, isWide: false).Terms
            where usable is not null
            select usable];

    /// <summary>A price that wanders around 100, sometimes out of stock, looked at every six hours.</summary>
    private static RuleFacts[] Path(int number)
    {
        var path = new RuleFacts[Moments];
        decimal low = 200;
        for (var i = 0; i < Moments; i++)
        {
            decimal price = 80 + (((number * 31) + (i / 3 * 17)) % 43);
            var past = new PriceStanding(low, low + 2, 101.5m, new Dictionary<int, decimal> { [90] = low + 1 });
            path[i] = new RuleFacts(price, "EUR", i % 11 == 0 ? Availability.OutOfStock : Availability.InStock, i % 29 == 0, past, Begin.AddHours(6 * i));
            low = Math.Min(low, price);
        }

        return path;
    }
}
