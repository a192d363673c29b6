using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Repair;

/// <summary>Keeps picks: at once on the product of who alone tracks it, else as a proposal. Nothing of the history is touched.</summary>
public sealed class PickRecords(IDbContextFactory<PriceTrackerContext> contexts, ILiveFeed feed, TimeProvider clock)
{
    public const string Reason = "picked";

    /// <summary>Whether the person may see the product, and how many others track it; null where there is nothing to see.</summary>
    public async Task<int?> OthersAsync(Guid userId, bool isAdministrator, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var links = context.UserProducts.Where(l => l.ProductId == productId && l.RemovedAt == null);
        var own = await links.AnyAsync(l => l.UserId == userId, cancel);
        if (!own && !(isAdministrator && await context.Products.AnyAsync(p => p.Id == productId, cancel)))
            return null;
        return await links.CountAsync(l => l.UserId != userId, cancel);
    }

    /// <summary>The product's row is locked: who begins to track it meanwhile comes before or after.</summary>
    public async Task<PickOutcome> KeepAsync(Guid userId, bool isAdministrator, long productId, PickedRecipe picked, CancellationToken cancel)
    {
        PickOutcome outcome = new PickOutcome.NotFound();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var product = await context.Products.FromSql($"select * from products where id = {productId} for update").SingleOrDefaultAsync(cancel);
            if (product is null)
                return;
            var isShared = await context.UserProducts.AnyAsync(l => l.ProductId == productId && l.RemovedAt == null && l.UserId != userId, cancel);
            var change = Change(product, picked, userId, accepted: isAdministrator || !isShared);
            await SupersedeAsync(context, productId, cancel);
            context.RecipeChanges.Add(change);
            if (change.State == RecipeChangeState.Accepted)
                RecipeUse.Begin(product, change, clock.GetUtcNow());
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            outcome = change.State == RecipeChangeState.Accepted ? new PickOutcome.Accepted() : new PickOutcome.Proposed();
        });
        if (outcome is PickOutcome.Accepted)
            feed.Publish(new ScrapeRequested());
        return outcome;
    }

    /// <summary>A check whose page is kept, whatever it says.</summary>
    public async Task AskForPageAsync(long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            update products set due_at = clock_timestamp(), interactive = true, etag = null, last_modified = null, trace_parent = {Activity.Current?.Id}
            where id = {productId}
            """, cancel);
        feed.Publish(new ScrapeRequested());
    }

    /// <summary>One pick at most waits for a product: the last one.</summary>
    private static Task<int> SupersedeAsync(PriceTrackerContext context, long productId, CancellationToken cancel) =>
        context.RecipeChanges
            .Where(c => c.ProductId == productId && c.Origin == RecipeOrigin.Pick && c.State == RecipeChangeState.Proposed)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, RecipeChangeState.Superseded), cancel);

    private RecipeChange Change(Product product, PickedRecipe picked, Guid userId, bool accepted) => new()
    {
        ProductId = product.Id,
        Domain = product.Domain,
        Origin = RecipeOrigin.Pick,
        State = accepted ? RecipeChangeState.Accepted : RecipeChangeState.Proposed,
        OldRecipe = product.Recipe,
        NewRecipe = picked.Recipe,
        OldPrice = product.CurrentPrice,
        NewPrice = picked.Price,
        Currency = picked.Currency ?? product.Currency,
        PageHash = picked.PageHash,
        Reason = Reason,
        ProposedBy = userId,
        DecidedBy = accepted ? userId : null,
        DecidedAt = accepted ? clock.GetUtcNow() : null,
    };
}
