using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

public sealed class BackTest(IDbContextFactory<PriceTrackerContext> contexts, TimeProvider clock) : IBackTest
{
    /// <summary>Rules that look far back need what lay before the year.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(365);

    public async Task<BackTestOutcome> RunAsync(Guid userId, long productId, RuleTerms terms, CancellationToken cancel)
    {
        var (checkedTerms, refused) = RuleCheck.Of(terms, isWide: false);
        if (checkedTerms is null)
            return new BackTestOutcome.Refused(refused!.Code, refused.Message);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var product = await context.UserProducts.Where(l => l.UserId == userId && l.ProductId == productId && l.RemovedAt == null)
            .Join(context.Products, l => l.ProductId, p => p.Id, (l, p) => new { p.Id, p.Currency }).SingleOrDefaultAsync(cancel);
        if (product is null)
            return new BackTestOutcome.NotFound();
        var rows = await RowsAsync(context, [productId], cancel);
        return new BackTestOutcome.Tried(Try(checkedTerms, product.Currency, rows[productId]));
    }

    public async Task<IReadOnlyDictionary<long, BackTestResult>> RunAsync(Guid userId, IReadOnlyCollection<AlertView> rules, CancellationToken cancel)
    {
        var ids = rules.Where(r => r.ProductId is not null).Select(r => r.ProductId!.Value).Distinct().ToList();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var own = await context.UserProducts.Where(l => l.UserId == userId && ids.Contains(l.ProductId) && l.RemovedAt == null).Select(l => l.ProductId).ToListAsync(cancel);
        var rows = await RowsAsync(context, own, cancel);
        return rules.Where(r => r.ProductId is { } id && rows.Contains(id)).ToDictionary(r => r.Id, r => Try(r.Terms, r.Currency, rows[r.ProductId!.Value]));
    }

    private BackTestResult Try(RuleTerms terms, string? currency, IEnumerable<PriceObservation> history)
    {
        var rows = history.OrderBy(o => o.ObservedAt).ToList();
        var mine = terms with { Currency = RuleCheck.UsesTarget(terms.Kind) || RuleCheck.UsesAmount(terms.Kind) ? terms.Currency ?? currency : null };
        var lowest = rows.Where(o => o.Price is not null && o.Currency == currency).Min(o => o.Price);
        var (fired, isMet) = RuleReplay.Run(mine, rows, clock.GetUtcNow() - Shown);
        return new BackTestResult(fired, lowest, rows.Count > 0 ? rows[0].ObservedAt : null, isMet);
    }

    // Heartbeats say that nothing changed, and nothing is what a rule makes of them, except one that waits for time.
    private static async Task<ILookup<long, PriceObservation>> RowsAsync(PriceTrackerContext context, List<long> productIds, CancellationToken cancel) =>
        (await context.PriceHistory.AsNoTracking().Where(o => productIds.Contains(o.ProductId)).ToListAsync(cancel)).ToLookup(o => o.ProductId);
}
