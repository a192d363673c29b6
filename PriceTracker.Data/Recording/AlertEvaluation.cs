using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Asks the rules of products within the recorder's transaction, so that a firing is never lost and never early.</summary>
internal static class AlertEvaluation
{
    /// <summary>Adds firings and moves rule states in the context; the caller saves.</summary>
    public static async Task<List<AlertFiring>> RunAsync(
        PriceTrackerContext context, IReadOnlyList<EvaluationCase> cases, DateTimeOffset now, CancellationToken cancel) =>
        cases.Count == 0 ? [] : await RunAsync(context, await RulesInForce.LoadAsync(context, cases, now, cancel), now, cancel);

    /// <summary>The same for rules that are known already.</summary>
    public static async Task<List<AlertFiring>> RunAsync(
        PriceTrackerContext context, IReadOnlyList<(Alert Alert, Product Product)> rules, DateTimeOffset now, CancellationToken cancel)
    {
        if (rules.Count == 0)
            return [];
        var states = await StatesAsync(context, rules, cancel);
        var standings = await PriceStandings.LoadAsync(context, Wanted(rules.Where(r => AlertRules.NeedsStanding(r.Alert.Terms()))), now, cancel);
        var fired = new List<(AlertFiring Firing, Alert Alert, Product Product)>();
        foreach (var (alert, product) in rules)
        {
            var facts = Facts(product, standings.GetValueOrDefault(product.Id, PriceStanding.Unknown), now);
            if (Evaluate(alert, states[(alert.Id, product.Id)], product, facts) is { } firing)
                fired.Add((firing, alert, product));
        }
        await CompareAsync(context, fired, standings, now, cancel);
        context.AlertFirings.AddRange(fired.Select(f => f.Firing));
        return fired.ConvertAll(f => f.Firing);
    }

    /// <summary>Moves the rule's state; a firing where it fires now. A rule without a currency takes the product's.</summary>
    private static AlertFiring? Evaluate(Alert alert, AlertState state, Product product, RuleFacts facts)
    {
        if (alert.ProductId is not null && product.CurrentPrice is not null)
        {
            alert.Currency ??= product.Currency;
            alert.ReferencePrice ??= product.CurrentPrice;
        }
        if (state.Revision != alert.Revision)
        {
            state.Take(new RuleState());
            state.Revision = alert.Revision;
        }
        var before = state.Read();
        var verdict = AlertRules.Evaluate(alert.Terms(), before, facts);
        if (verdict.Fires && alert.SnoozedUntil > facts.Now)
        {
            // What comes true while the rule sleeps is told when it wakes, if it is still so.
            state.Take(before with { IsMet = true, WasInStock = AlertRules.IsAboutPrice(alert.Kind) ? facts.InStock ?? before.WasInStock : before.WasInStock });
            return null;
        }
        if (alert.SnoozedUntil <= facts.Now)
            alert.SnoozedUntil = null;
        state.Take(verdict.State);
        return verdict.Fires ? Firing(alert, product, facts, verdict.ReferencePrice) : null;
    }

    private static AlertFiring Firing(Alert alert, Product product, RuleFacts facts, decimal? reference)
    {
        alert.LastTriggeredAt = facts.Now;
        return new AlertFiring
        {
            AlertId = alert.Id,
            Revision = alert.Revision,
            UserId = alert.UserId,
            ProductId = product.Id,
            Slot = product.LastSlot,
            Kind = alert.Kind,
            TargetPrice = alert.TargetPrice,
            OldPrice = AlertRules.IsAboutPrice(alert.Kind) ? product.PreviousPrice : null,
            NewPrice = product.CurrentPrice,
            Currency = product.Currency,
            Facts = new FiringFacts
            {
                ThresholdPct = alert.ThresholdPct,
                ThresholdAmount = alert.ThresholdAmount,
                Days = alert.Days,
                Reference = AlertRules.IsMove(alert.Kind) ? alert.Reference : null,
                ReferencePrice = reference,
                Availability = product.Availability,
                ListPrice = product.ListPrice,
                ProblemCode = alert.Kind == AlertKind.TrackingBroken ? product.ProblemCode : null,
            },
            CreatedAt = facts.Now,
        };
    }

    /// <summary>A message says how the price compares; asked for only where something is told.</summary>
    private static async Task CompareAsync(
        PriceTrackerContext context, List<(AlertFiring Firing, Alert Alert, Product Product)> fired, Dictionary<long, PriceStanding> known, DateTimeOffset now, CancellationToken cancel)
    {
        var missing = await PriceStandings.LoadAsync(context, Wanted(fired.Select(f => (f.Alert, f.Product)).Where(f => !known.ContainsKey(f.Product.Id))), now, cancel);
        foreach (var (firing, _, product) in fired)
            if (known.GetValueOrDefault(product.Id) is { } standing || missing.TryGetValue(product.Id, out standing))
                firing.Facts = firing.Facts with { Low30 = standing.Low30, Average30 = standing.Average30, LowestBefore = standing.LowestBefore };
    }

    private static async Task<Dictionary<(long, long), AlertState>> StatesAsync(
        PriceTrackerContext context, IReadOnlyList<(Alert Alert, Product Product)> rules, CancellationToken cancel)
    {
        var alerts = rules.Select(r => r.Alert.Id).Distinct().ToArray();
        var products = rules.Select(r => r.Product.Id).Distinct().ToArray();
        var states = await context.AlertStates.Where(s => alerts.Contains(s.AlertId) && products.Contains(s.ProductId)).ToDictionaryAsync(s => (s.AlertId, s.ProductId), cancel);
        foreach (var (alert, product) in rules)
            if (!states.ContainsKey((alert.Id, product.Id)))
            {
                var state = new AlertState { AlertId = alert.Id, ProductId = product.Id, Revision = alert.Revision };
                context.AlertStates.Add(state);
                states[(alert.Id, product.Id)] = state;
            }
        return states;
    }

    private static Dictionary<Product, IReadOnlySet<int>> Wanted(IEnumerable<(Alert Alert, Product Product)> rules) =>
        rules.GroupBy(r => r.Product).ToDictionary(g => g.Key, g => (IReadOnlySet<int>)g.Where(r => r.Alert.Days is not null).Select(r => r.Alert.Days!.Value).ToHashSet());

    private static RuleFacts Facts(Product product, PriceStanding standing, DateTimeOffset now)
    {
        // The last row's price: sold at no price now is no price, whatever it was before.
        var price = product.LastRowAt is null ? null : product.LastRowPrice;
        return new RuleFacts(price, product.Currency, product.Availability, Brokenness.Of(product.Status, product.Failures), standing, now);
    }
}
