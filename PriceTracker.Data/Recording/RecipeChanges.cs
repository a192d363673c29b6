using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Writes what becomes of recipes into the recorder's transaction: the product's recipe, and a row for whatever was repaired.</summary>
internal sealed class RecipeChanges(PriceTrackerContext context, Dictionary<long, RecipeChange> waiting)
{
    public static async Task<RecipeChanges> LoadAsync(PriceTrackerContext context, IReadOnlyCollection<ScrapeResult> batch, CancellationToken cancel)
    {
        var ids = batch.Where(r => r.Recipe is not null).Select(r => r.ProductId).Distinct().ToList();
        var waiting = ids.Count == 0 ? [] : await context.RecipeChanges
            .Where(c => ids.Contains(c.ProductId) && c.Origin == RecipeOrigin.Repair && c.State == RecipeChangeState.Proposed)
            .ToDictionaryAsync(c => c.ProductId, cancel);
        return new RecipeChanges(context, waiting);
    }

    /// <summary>To be asked before the product takes the new price. Returns whether a second look is wanted.</summary>
    public bool Apply(Product product, ScrapeResult result, DateTimeOffset now)
    {
        if (result.Recipe is not { } finding || result.Outcome is not ScrapeOutcome.Read read)
            return false;
        var open = waiting.GetValueOrDefault(product.Id);
        switch (RecipeRepair.Decide(product, finding, read, open))
        {
            case RecipeStep.Replace:
                product.Recipe = finding.Recipe;
                Close(product.Id, RecipeChangeState.Superseded, now);
                return false;
            case RecipeStep.Propose:
                Close(product.Id, RecipeChangeState.Superseded, now);
                waiting[product.Id] = Add(product, finding, read, result.Page, RecipeChangeState.Proposed, now);
                return true;
            case RecipeStep.Confirm:
                if (open is null)
                    Add(product, finding, read, result.Page, RecipeChangeState.Confirmed, now);
                Close(product.Id, RecipeChangeState.Confirmed, now);
                product.Recipe = finding.Recipe;
                return false;
            default:
                return false;
        }
    }

    private RecipeChange Add(Product product, RecipeFinding finding, ScrapeOutcome.Read read, FetchedPage? page, RecipeChangeState state, DateTimeOffset now)
    {
        var change = new RecipeChange
        {
            ProductId = product.Id,
            Domain = product.Domain,
            Origin = RecipeOrigin.Repair,
            State = state,
            OldRecipe = product.Recipe,
            NewRecipe = finding.Recipe!,
            OldPrice = product.CurrentPrice,
            NewPrice = read.Price,
            Currency = read.Currency,
            PageHash = page?.Hash,
            Reason = finding.Lost!,
            CreatedAt = now,
            DecidedAt = state == RecipeChangeState.Proposed ? null : now,
        };
        context.RecipeChanges.Add(change);
        return change;
    }

    private void Close(long productId, RecipeChangeState state, DateTimeOffset now)
    {
        if (!waiting.Remove(productId, out var open))
            return;
        open.State = state;
        open.DecidedAt = now;
    }
}
