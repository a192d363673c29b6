using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Runs the rules of changed products within the recorder's transaction, so that a firing is never lost and never early.</summary>
internal static class AlertEvaluation
{
    /// <summary>Adds firings and moves rule states in the context; the caller saves.</summary>
    public static async Task<List<AlertFiring>> RunAsync(
        PriceTrackerContext context, IReadOnlyList<Product> changed, DateTimeOffset now, CancellationToken cancel)
    {
        var priced = changed.Where(p => p.LastRowPrice is not null).ToDictionary(p => p.Id);
        if (priced.Count == 0)
            return [];
        var productIds = priced.Keys.ToArray();
        var alerts = await context.Alerts
            .Where(a => a.IsActive && productIds.Contains(a.ProductId)
                && context.UserProducts.Any(l => l.UserId == a.UserId && l.ProductId == a.ProductId && l.RemovedAt == null))
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        var ids = alerts.ConvertAll(a => a.Id);
        var states = await context.AlertStates
            .Where(s => ids.Contains(s.AlertId))
            .ToDictionaryAsync(s => (s.AlertId, s.ProductId), cancel);

        var firings = new List<AlertFiring>();
        foreach (var alert in alerts)
        {
            var product = priced[alert.ProductId];
            if (!states.TryGetValue((alert.Id, product.Id), out var state))
                context.AlertStates.Add(state = new AlertState { AlertId = alert.Id, ProductId = product.Id });
            if (Evaluate(alert, state, product, product.LastSlot, product.PreviousPrice, now) is { } firing)
                firings.Add(firing);
        }
        context.AlertFirings.AddRange(firings);
        return firings;
    }

    /// <summary>Moves the rule's state; a firing where it fires now. A rule without a currency takes the product's.</summary>
    public static AlertFiring? Evaluate(Alert alert, AlertState state, Product product, long slot, decimal? oldPrice, DateTimeOffset now)
    {
        alert.Currency ??= product.Currency;
        alert.ReferencePrice ??= product.CurrentPrice;
        var verdict = AlertRules.Evaluate(alert.Kind, alert.TargetPrice, alert.Currency, state.Armed, product.CurrentPrice, product.Currency);
        state.Armed = verdict.Armed;
        if (!verdict.Fires)
            return null;
        alert.LastTriggeredAt = now;
        return new AlertFiring
        {
            AlertId = alert.Id,
            Revision = alert.Revision,
            UserId = alert.UserId,
            ProductId = product.Id,
            Slot = slot,
            Kind = alert.Kind,
            TargetPrice = alert.TargetPrice,
            OldPrice = oldPrice,
            NewPrice = product.CurrentPrice!.Value,
            Currency = product.Currency!,
            CreatedAt = now,
        };
    }
}
