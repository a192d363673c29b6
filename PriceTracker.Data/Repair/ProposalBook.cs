using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Repair;

public sealed class ProposalBook(IDbContextFactory<PriceTrackerContext> contexts, ILiveFeed feed, TimeProvider clock) : IProposalBook
{
    public async Task<PagedList<ProposalView>> ListAsync(bool waiting, int page, int pageSize, CancellationToken cancel)
    {
        page = Math.Clamp(page, 1, 100_000);
        pageSize = Math.Clamp(pageSize, 1, 100);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var changes = context.RecipeChanges.AsNoTracking().Where(c => (c.State == RecipeChangeState.Proposed) == waiting);
        var total = await changes.CountAsync(cancel);
        var rows = await (
            from change in changes
            orderby change.CreatedAt descending, change.Id descending
            join product in context.Products.AsNoTracking() on change.ProductId equals product.Id
            select new
            {
                Change = change,
                product.Title,
                product.Url,
                Watchers = context.UserProducts.Count(l => l.ProductId == change.ProductId && l.RemovedAt == null),
                ProposedBy = context.Users.Where(u => u.Id == change.ProposedBy).Select(u => u.Email).FirstOrDefault(),
                DecidedBy = context.Users.Where(u => u.Id == change.DecidedBy).Select(u => u.Email).FirstOrDefault(),
            }).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        return new PagedList<ProposalView>(
            rows.ConvertAll(r => View(r.Change, r.Title, r.Url) with { Watchers = r.Watchers, ProposedBy = r.ProposedBy, DecidedBy = r.DecidedBy }), total, page, pageSize);
    }

    public async Task<int> CountWaitingAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.RecipeChanges.CountAsync(c => c.State == RecipeChangeState.Proposed && c.Origin == RecipeOrigin.Pick, cancel);
    }

    public Task<DecisionOutcome> AcceptAsync(long id, Guid byUser, CancellationToken cancel) => DecideAsync(id, byUser, RecipeChangeState.Accepted, cancel);

    public Task<DecisionOutcome> RefuseAsync(long id, Guid byUser, CancellationToken cancel) => DecideAsync(id, byUser, RecipeChangeState.Refused, cancel);

    /// <summary>The product's row first, as everywhere: of two administrators at once, the second finds it decided.</summary>
    private async Task<DecisionOutcome> DecideAsync(long id, Guid byUser, RecipeChangeState decision, CancellationToken cancel)
    {
        var outcome = DecisionOutcome.NotFound;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var product = await context.Products
                .FromSql($"select * from products where id = (select product_id from recipe_changes where id = {id}) for update").SingleOrDefaultAsync(cancel);
            if (product is null)
                return;
            var change = await context.RecipeChanges.SingleAsync(c => c.Id == id, cancel);
            outcome = change.State == RecipeChangeState.Proposed ? DecisionOutcome.Done : DecisionOutcome.AlreadyDecided;
            if (outcome != DecisionOutcome.Done)
                return;
            (change.State, change.DecidedBy, change.DecidedAt) = (decision, byUser, clock.GetUtcNow());
            if (decision == RecipeChangeState.Accepted)
                RecipeUse.Begin(product, change, clock.GetUtcNow());
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        if (outcome == DecisionOutcome.Done && decision == RecipeChangeState.Accepted)
            feed.Publish(new ScrapeRequested());
        return outcome;
    }

    private static ProposalView View(RecipeChange change, string? title, string url) => new()
    {
        Id = change.Id,
        ProductId = change.ProductId,
        ProductTitle = title,
        ProductUrl = url,
        Domain = change.Domain,
        Origin = change.Origin,
        State = change.State,
        OldPrice = change.OldPrice,
        NewPrice = change.NewPrice,
        Currency = change.Currency,
        OldPlace = RecipePlace.Of(change.OldRecipe),
        NewPlace = RecipePlace.Of(change.NewRecipe),
        Reason = change.Reason,
        PageHash = change.PageHash is { } hash ? Convert.ToHexStringLower(hash) : null,
        CreatedAt = change.CreatedAt,
        DecidedAt = change.DecidedAt,
    };
}
