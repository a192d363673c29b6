using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting.Rules;

/// <summary>
/// Runs a rule over recorded history as it would have run then. Pure. The same state machine; the past of each price is reckoned from the rows
/// before it, so nothing is known early.
/// </summary>
public static class RuleReplay
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <returns>When it fired, and whether what it waits for is so at the end.</returns>
    /// <param name="rows">In time order.</param>
    /// <param name="from">Firings before that are left out; the rule counts as set with the first row.</param>
    public static (List<BackTestMoment> Fired, bool IsMet) Run(RuleTerms terms, IReadOnlyList<PriceObservation> rows, DateTimeOffset from)
    {
        var fired = new List<BackTestMoment>();
        var (state, began, last) = (new RuleState(), default(DateTimeOffset), default(decimal?));
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Kind == ObservationKind.LastSeen)
                continue;
            if (row.Price is { } price && (price != last || rows[Math.Max(0, i - 1)].Currency != row.Currency))
                (began, last) = (row.ObservedAt, price);
            var standing = AlertRules.NeedsStanding(terms) ? Standing(terms, rows, i, began) : PriceStanding.Unknown;
            var verdict = AlertRules.Evaluate(terms, state, new RuleFacts(row.Price, row.Currency, row.Availability, IsBroken: false, standing, row.ObservedAt));
            state = verdict.State;
            if (verdict.Fires && row.ObservedAt >= from)
                fired.Add(new BackTestMoment(row.ObservedAt, row.Price, row.Currency));
        }
        return (fired, state.IsMet);
    }

    private static PriceStanding Standing(RuleTerms terms, IReadOnlyList<PriceObservation> rows, int at, DateTimeOffset began)
    {
        var now = rows[at].ObservedAt;
        var currency = rows[at].Currency;
        var days = terms.Days ?? 0;
        return new PriceStanding(
            Low(rows, at, DateTimeOffset.MinValue, began, currency),
            Low(rows, at, began - Month, began, currency),
            Average(rows, at, now - Month, now, currency),
            days > 0 && Low(rows, at, now.AddDays(-days), began, currency) is { } low ? new Dictionary<int, decimal> { [days] = low } : null);
    }

    /// <summary>Of the time from then on and before the present price, with the row that held when it opened.</summary>
    private static decimal? Low(IReadOnlyList<PriceObservation> rows, int at, DateTimeOffset since, DateTimeOffset began, string? currency)
    {
        decimal? low = null;
        for (var i = at; i >= 0; i--)
        {
            if (rows[i].ObservedAt >= began)
                continue;
            if (rows[i].Price is { } price && rows[i].Currency == currency && (low is null || price < low))
                low = price;
            if (rows[i].ObservedAt <= since)
                break;
        }
        return low;
    }

    private static decimal? Average(IReadOnlyList<PriceObservation> rows, int at, DateTimeOffset since, DateTimeOffset now, string? currency)
    {
        decimal sum = 0, time = 0;
        for (var i = at - 1; i >= 0; i--)
        {
            var start = rows[i].ObservedAt < since ? since : rows[i].ObservedAt;
            var end = rows[i + 1].ObservedAt;
            if (rows[i].Price is { } price && rows[i].Currency == currency && end > start)
            {
                var held = (decimal)(end - start).TotalSeconds;
                (sum, time) = (sum + (price * held), time + held);
            }
            if (rows[i].ObservedAt <= since)
                break;
        }
        return time > 0 ? decimal.Round(sum / time, 4) : null;
    }
}
