using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

/// <summary>The first evaluation of a rule: when it is made or edited, and when a product comes under it.</summary>
internal static class RuleBeginning
{
    /// <summary>So many at once; a tag with more takes the others in with their next change.</summary>
    private const int Most = 2_000;

    public static async Task<List<Product>> LockAsync(PriceTrackerContext context, Alert alert, CancellationToken cancel)
    {
        var ids = await AlertQueries.ProductsUnder(context, alert).Take(Most).ToListAsync(cancel);
        return await LockAsync(context, ids, cancel);
    }

    public static Task<List<AlertFiring>> RunAsync(PriceTrackerContext context, Alert alert, IReadOnlyList<Product> products, DateTimeOffset now, CancellationToken cancel) =>
        alert.IsActive ? AlertEvaluation.RunAsync(context, [.. products.Select(p => (alert, p))], now, cancel) : Task.FromResult<List<AlertFiring>>([]);

    /// <summary>Rules of a person that have not seen this product yet. The caller holds a transaction and saves.</summary>
    public static async Task<List<AlertFiring>> RunAsync(PriceTrackerContext context, Guid userId, long productId, DateTimeOffset now, CancellationToken cancel)
    {
        if (await LockAsync(context, [productId], cancel) is not [var product])
            return [];
        var rules = await RulesInForce.Wide(context)
            .Where(x => x.Link.UserId == userId && x.Link.ProductId == productId)
            .Select(x => x.Alert)
            .Where(a => !context.AlertStates.Any(s => s.AlertId == a.Id && s.ProductId == productId && s.Revision == a.Revision))
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        return await AlertEvaluation.RunAsync(context, rules.ConvertAll(a => (a, product)), now, cancel);
    }

    private static Task<List<Product>> LockAsync(PriceTrackerContext context, List<long> ids, CancellationToken cancel) =>
        context.Products.FromSql($"select * from products where id = any({ids}) order by id for update").ToListAsync(cancel);
}
