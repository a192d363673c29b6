using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Which rules watch a product: its own, those of a tag its owner gave it, and those for all that is new.</summary>
internal static class RulesInForce
{
    public static async Task<List<(Alert Alert, Product Product)>> LoadAsync(
        PriceTrackerContext context, IReadOnlyList<EvaluationCase> cases, DateTimeOffset now, CancellationToken cancel)
    {
        var products = cases.ToDictionary(c => c.Product.Id);
        var changed = IdsOf(cases, EvaluationCause.Changed);
        var unchanged = IdsOf(cases, EvaluationCause.Unchanged);
        var failed = IdsOf(cases, EvaluationCause.Failed);
        var own = await context.UserProducts
            .Where(l => l.RemovedAt == null && l.BoughtAt == null)
            .Join(context.Alerts.Where(a => a.IsActive), l => new { l.UserId, ProductId = (long?)l.ProductId }, a => new { a.UserId, a.ProductId }, (l, a) => new { l.ProductId, Alert = a })
            .Where(x => changed.Contains(x.ProductId)
                || (unchanged.Contains(x.ProductId) && (x.Alert.Rearm == Rearm.After || x.Alert.SnoozedUntil <= now))
                || (failed.Contains(x.ProductId) && x.Alert.Kind == AlertKind.TrackingBroken))
            .ToListAsync(cancel);
        var wide = await Wide(context)
            .Where(x => changed.Contains(x.Link.ProductId)
                || (unchanged.Contains(x.Link.ProductId) && (x.Alert.Rearm == Rearm.After || x.Alert.SnoozedUntil <= now))
                || (failed.Contains(x.Link.ProductId) && x.Alert.Kind == AlertKind.TrackingBroken))
            .Select(x => new { x.Link.ProductId, x.Alert })
            .ToListAsync(cancel);
        return [.. own.Concat(wide).Where(x => products.ContainsKey(x.ProductId)).OrderBy(x => x.Alert.Id).ThenBy(x => x.ProductId).Select(x => (x.Alert, products[x.ProductId].Product))];
    }

    /// <summary>Rules about a tag or about everything new, with what each watches.</summary>
    public static IQueryable<WideRule> Wide(PriceTrackerContext context) => context.UserProducts
        .Where(l => l.RemovedAt == null && l.BoughtAt == null)
        .Join(context.Alerts.Where(a => a.IsActive && a.ProductId == null), l => l.UserId, a => a.UserId, (l, a) => new WideRule { Link = l, Alert = a })
        .Where(x => x.Alert.Tag == null ? x.Link.CreatedAt >= x.Alert.CreatedAt : x.Link.Tags.Contains(x.Alert.Tag));

    private static long[] IdsOf(IReadOnlyList<EvaluationCase> cases, EvaluationCause cause) => [.. cases.Where(c => c.Cause == cause).Select(c => c.Product.Id)];
}
