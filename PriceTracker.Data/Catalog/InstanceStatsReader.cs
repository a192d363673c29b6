using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Catalog;

public sealed class InstanceStatsReader(IDbContextFactory<PriceTrackerContext> contexts, TimeProvider clock) : IInstanceStats
{
    public async Task<InstanceStats> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var hourAgo = now.AddHours(-1);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var byStatus = await context.Products.GroupBy(p => p.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var oldest = await context.Products.Where(p => p.DueAt < now).MinAsync(p => p.DueAt, cancel);
        return new InstanceStats(
            byStatus.Sum(s => s.Count),
            await context.Products.CountAsync(p => p.DueAt != null, cancel),
            await context.Users.CountAsync(cancel),
            await context.Alerts.CountAsync(a => a.IsActive, cancel),
            await context.AlertFirings.CountAsync(cancel),
            await context.Products.CountAsync(p => p.LastScrapedAt > hourAgo, cancel),
            await context.Products.CountAsync(p => p.DueAt < now, cancel),
            oldest is null ? 0 : (now - oldest.Value).TotalSeconds,
            byStatus.ToDictionary(s => EnumText<Model.ProductStatus>.Of(s.Key), s => s.Count),
            await context.Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"").SingleAsync(cancel));
    }
}
