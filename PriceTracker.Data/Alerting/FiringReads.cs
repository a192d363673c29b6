using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

/// <summary>Firings for those who tell them: asked by id, whoever they belong to.</summary>
public sealed class FiringReads(IDbContextFactory<PriceTrackerContext> contexts)
{
    public async Task<IReadOnlyDictionary<long, NotificationView>> LoadAsync(IReadOnlyCollection<long> firingIds, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await NotificationQueries.Of(context, context.AlertFirings.Where(f => firingIds.Contains(f.Id))).ToListAsync(cancel)).ToDictionary(r => r.Id, r => r.ToView());
    }
}
