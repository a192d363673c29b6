using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Data.Alerting;

/// <summary>
/// What a rule should do, said as naively as possible: at every look it reads the whole past again, remembers nothing, and asks for each
/// earlier look whether it told then.
/// </summary>
internal sealed class RuleOracle(RuleTerms terms, IReadOnlyList<Look> looks)
{
    private readonly List<int> told = [];

    public IReadOnlyList<int> Firings()
    {
        for (var now = 0; now < looks.Count; now++)
            if (IsComparable(now) && IsMet(now) && IsReady(now) && IsFarFromLastTold(now))
                told.Add(now);
        return told;
    }

    private bool IsComparable(int at) => looks[at].Price is not null && (terms.Currency is null || looks[at].Currency == terms.Currency);

    private decimal Price(int at) => looks[at].Price!.Value;

    /// <summary>Looks that count: comparable ones since the currency last changed.</summary>
    private List<int> Known(int now)
    {
        var known = new List<int>();
        for (var i = now; i >= 0 && (!IsComparable(i) || looks[i].Currency == looks[now].Currency); i--)
            if (IsComparable(i))
                known.Insert(0, i);
        return known;
    }

    private decimal? Target(int at) => terms.Kind switch
    {
        AlertKind.Below or AlertKind.Above => terms.TargetPrice,
        AlertKind.DropPct => From(at) * (1 - (terms.ThresholdPct / 100)),
        AlertKind.RisePct => From(at) * (1 + (terms.ThresholdPct / 100)),
        AlertKind.DropAmount => From(at) - terms.ThresholdAmount,
        AlertKind.RiseAmount => From(at) + terms.ThresholdAmount,
        _ => null,
    };

    private decimal? From(int at)
    {
        var known = Known(at);
        if (terms.Reference == PriceReference.WhenSet)
            return Price(known[0]);
        // From the last told (or the first) on, the highest for a drop, the lowest for a rise.
        var start = told.LastOrDefault(t => t < at && known.Contains(t), known[0]);
        var since = known.Where(i => i >= start && i < at).Select(Price).DefaultIfEmpty(Price(at));
        return terms.Kind is AlertKind.DropPct or AlertKind.DropAmount ? since.Max() : since.Min();
    }

    private bool IsDown => terms.Kind is AlertKind.Below or AlertKind.DropPct or AlertKind.DropAmount;

    private bool IsMet(int at) => Target(at) is { } target && (IsDown ? Price(at) <= target : Price(at) >= target);

    private bool IsReady(int now)
    {
        var last = told.Count == 0 ? -1 : told[^1];
        if (last < 0)
            return true;
        var sinceCurrency = Known(now);
        return terms.Rearm switch
        {
            Rearm.Never => false,
            Rearm.After => looks[now].At - looks[last].At >= TimeSpan.FromHours(terms.RearmHours!.Value),
            Rearm.NewLow => HasRecovered(last, now) || IsRepeating || (sinceCurrency.Contains(last) && Price(now) < Price(last)),
            _ => HasRecovered(last, now) || IsRepeating,
        };
    }

    private bool IsRepeating => terms.Reference == PriceReference.Last && terms.Kind is not (AlertKind.Below or AlertKind.Above);

    private bool HasRecovered(int last, int now) => Enumerable.Range(last + 1, now - last - 1).Where(IsComparable).Any(i =>
        Target(i) is { } target && !(IsDown ? Price(i) <= target : Price(i) >= target)
        && (IsDown ? Price(i) >= target + (target * terms.HysteresisPct / 100) : Price(i) <= target - (target * terms.HysteresisPct / 100)));

    private bool IsFarFromLastTold(int now) =>
        terms.MinimumMovePct == 0 || told.Count == 0 || !Known(now).Contains(told[^1])
        || Math.Abs(Price(now) - Price(told[^1])) * 100 >= Price(told[^1]) * terms.MinimumMovePct;
}

internal sealed record Look(DateTimeOffset At, decimal? Price, string Currency);
