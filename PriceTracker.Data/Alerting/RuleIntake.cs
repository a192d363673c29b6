using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

/// <summary>A product comes under rules that stand already: it was tracked, or got a tag. What is true already fires at once.</summary>
public sealed class RuleIntake(IDbContextFactory<PriceTrackerContext> contexts, IAlertQueue queue, TimeProvider clock)
{
    public async Task BeginAsync(Guid userId, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await context.Alerts.AnyAsync(a => a.UserId == userId && a.ProductId == null && a.IsActive, cancel))
            return;
        List<AlertFiring> firings = [];
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            firings = await RuleBeginning.RunAsync(context, userId, productId, clock.GetUtcNow(), cancel);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        if (firings.Count > 0)
            await queue.PublishAsync(firings.ConvertAll(f => new AlertJob(f.Id)), cancel);
    }
}
