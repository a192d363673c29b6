using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

public sealed class AlertBook(IDbContextFactory<PriceTrackerContext> contexts, IAlertQueue queue, TimeProvider clock) : IAlertBook
{
    public const int MostPerProduct = 20;
    private const decimal LargestPrice = 99_999_999_999_999m;

    public async Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await AlertQueries.OfUser(context, userId)
            .Where(r => productId == null || r.Alert.ProductId == productId)
            .OrderByDescending(r => r.Alert.Id)
            .ToListAsync(cancel)).ConvertAll(r => r.ToView());
    }

    public async Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel)
    {
        var target = Rounded(draft.TargetPrice);
        if (Refuse(target) is { } refused)
            return refused;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await InTransactionAsync(context, draft.ProductId, async product =>
        {
            var tracked = await context.UserProducts.AnyAsync(l => l.UserId == userId && l.ProductId == product.Id && l.RemovedAt == null, cancel);
            if (!tracked)
                return null;
            var same = await AlertQueries.OfUser(context, userId).FirstOrDefaultAsync(
                r => r.Alert.ProductId == product.Id && r.Alert.Kind == draft.Kind && r.Alert.TargetPrice == target && r.Alert.IsActive, cancel);
            if (same is not null)
                return new AlertOutcome.Saved(same.ToView());
            if (await context.Alerts.CountAsync(a => a.UserId == userId && a.ProductId == product.Id, cancel) >= MostPerProduct)
                return new AlertOutcome.Refused("too_many_alerts", $"A product can have {MostPerProduct} alerts. Delete one first.");
            var alert = new Alert
            {
                UserId = userId,
                ProductId = product.Id,
                Kind = draft.Kind,
                TargetPrice = target,
                CreatedAt = clock.GetUtcNow(),
            };
            context.Alerts.Add(alert);
            await context.SaveChangesAsync(cancel);
            return alert;
        }, cancel);
    }

    public async Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel)
    {
        change = change with { TargetPrice = change.TargetPrice is { } wanted ? Rounded(wanted) : null };
        if (change.TargetPrice is { } target && Refuse(target) is { } refused)
            return refused;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var productId = await AlertQueries.OfUser(context, userId).Where(r => r.Alert.Id == alertId).Select(r => (long?)r.Alert.ProductId).SingleOrDefaultAsync(cancel);
        if (productId is null)
            return new AlertOutcome.NotFound();
        return await InTransactionAsync(context, productId.Value, async _ =>
        {
            var alert = await context.Alerts.SingleOrDefaultAsync(a => a.Id == alertId && a.UserId == userId, cancel);
            if (alert is null)
                return null;
            var (kind, price, active) = (change.Kind ?? alert.Kind, change.TargetPrice ?? alert.TargetPrice, change.IsActive ?? alert.IsActive);
            // A repeated request must not make a rule that was told already tell it again.
            if ((kind, price, active) == (alert.Kind, alert.TargetPrice, alert.IsActive))
                return new AlertOutcome.Saved((await AlertQueries.OfUser(context, userId).SingleAsync(r => r.Alert.Id == alertId, cancel)).ToView());
            (alert.Kind, alert.TargetPrice, alert.IsActive) = (kind, price, active);
            alert.Revision++;
            return alert;
        }, cancel);
    }

    public async Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Alerts.Where(a => a.Id == alertId && a.UserId == userId).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>
    /// Holds the product's row as the recorder does, so that a rule made while a price is recorded is evaluated against one of
    /// the two, never against neither. A new or edited rule starts armed.
    /// </summary>
    private async Task<AlertOutcome> InTransactionAsync(
        PriceTrackerContext context, long productId, Func<Product, Task<object?>> edit, CancellationToken cancel)
    {
        AlertFiring? firing = null;
        var outcome = await context.Database.CreateExecutionStrategy().ExecuteAsync<AlertOutcome>(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var product = await context.Products.FromSql($"select * from products where id = {productId} for update").SingleOrDefaultAsync(cancel);
            if (product is null || await edit(product) is not { } edited)
                return new AlertOutcome.NotFound();
            if (edited is AlertOutcome settled)
                return settled;
            firing = await EvaluateAsync(context, (Alert)edited, product, cancel);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            var row = await AlertQueries.OfUser(context, ((Alert)edited).UserId).SingleAsync(r => r.Alert.Id == ((Alert)edited).Id, cancel);
            return new AlertOutcome.Saved(row.ToView());
        });
        if (firing is not null)
            await queue.PublishAsync([new AlertJob(firing.Id)], cancel);
        return outcome;
    }

    private async Task<AlertFiring?> EvaluateAsync(PriceTrackerContext context, Alert alert, Product product, CancellationToken cancel)
    {
        var state = await context.AlertStates.FindAsync([alert.Id, product.Id], cancel);
        if (state is null)
            context.AlertStates.Add(state = new AlertState { AlertId = alert.Id, ProductId = product.Id });
        state.Armed = true;
        if (!alert.IsActive)
            return null;
        var firing = AlertEvaluation.Evaluate(alert, state, product, product.LastSlot, product.PreviousPrice, clock.GetUtcNow());
        if (firing is not null)
            context.AlertFirings.Add(firing);
        return firing;
    }

    private static decimal Rounded(decimal target) => decimal.Round(target, 4, MidpointRounding.AwayFromZero);

    private static AlertOutcome.Refused? Refuse(decimal target) => target switch
    {
        <= 0 => new AlertOutcome.Refused("invalid_target", "Enter a price above zero."),
        > LargestPrice => new AlertOutcome.Refused("invalid_target", "This price is too large."),
        _ => null,
    };
}
