using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

public sealed class AlertBook(IDbContextFactory<PriceTrackerContext> contexts, IAlertQueue queue, TimeProvider clock) : IAlertBook
{
    public const int MostPerProduct = 20;
    public const int MostWide = 100;
    public const int MostChannels = 20;

    public async Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await AlertQueries.OfUser(context, userId)
            .Where(r => productId == null || r.Alert.ProductId == productId)
            .OrderByDescending(r => r.Alert.Id)
            .ToListAsync(cancel)).ConvertAll(r => r.ToView());
    }

    public async Task<AlertView?> FindAsync(Guid userId, long alertId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await AlertQueries.OfUser(context, userId).SingleOrDefaultAsync(r => r.Alert.Id == alertId, cancel))?.ToView();
    }

    public async Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel)
    {
        var (terms, refused) = RuleCheck.Of(draft.Terms, isWide: draft.ProductId is null);
        if (terms is null)
            return refused!;
        var tag = draft.ProductId is null && draft.Tag is not null ? TagText.Clean(draft.Tag) : null;
        if (draft.Tag is not null && draft.ProductId is null && tag is null)
            return new AlertOutcome.Refused("invalid_tag", $"A tag has 1 to {UserProduct.LongestTag} characters.");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (draft.ProductId is { } product && !await context.UserProducts.AnyAsync(l => l.UserId == userId && l.ProductId == product && l.RemovedAt == null, cancel))
            return new AlertOutcome.NotFound();
        if (await ForeignChannelAsync(context, userId, draft.Channels, cancel) is { } foreign)
            return foreign;
        var alert = new Alert { UserId = userId, ProductId = draft.ProductId, Tag = tag, Channels = draft.Channels?.ToArray() };
        alert.Take(terms);
        return await EvaluatedAsync(context, alert, async () =>
        {
            if (await SameAsync(context, alert, cancel) is { } same)
                return new AlertOutcome.Saved(same);
            if (await IsFullAsync(context, alert, cancel) is { } full)
                return full;
            alert.Id = 0;
            // Of the database, as links have it: "everything new" compares the two.
            alert.CreatedAt = await context.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancel);
            context.Alerts.Add(alert);
            await context.SaveChangesAsync(cancel);
            return null;
        }, cancel);
    }

    public async Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await AlertQueries.OfUser(context, userId).SingleOrDefaultAsync(r => r.Alert.Id == alertId, cancel) is not { Alert: var known })
            return new AlertOutcome.NotFound();
        var (terms, refused) = RuleCheck.Of(change.ApplyTo(known.Terms()), isWide: known.ProductId is null);
        if (terms is null)
            return refused!;
        if (await ForeignChannelAsync(context, userId, change.Channels, cancel) is { } foreign)
            return foreign;
        return await EvaluatedAsync(context, known, async () =>
        {
            if (await context.Alerts.SingleOrDefaultAsync(a => a.Id == alertId && a.UserId == userId, cancel) is not { } alert)
                return new AlertOutcome.NotFound();
            alert.Channels = change.AllChannels ? null : change.Channels?.ToArray() ?? alert.Channels;
            var active = change.IsActive ?? alert.IsActive;
            // A repeated request must not make a rule that was told already tell it again.
            if (alert.Terms() == terms && alert.IsActive == active)
            {
                await context.SaveChangesAsync(cancel);
                return new AlertOutcome.Saved((await FindAsync(userId, alertId, cancel))!);
            }
            alert.Take(terms);
            alert.IsActive = active;
            alert.Revision++;
            return null;
        }, cancel);
    }

    public async Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Alerts.Where(a => a.Id == alertId && a.UserId == userId).ExecuteDeleteAsync(cancel) > 0;
    }

    public async Task<bool> SnoozeAsync(Guid userId, long alertId, DateTimeOffset? until, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var at = until?.ToUniversalTime();
        return await context.Alerts.Where(a => a.Id == alertId && a.UserId == userId).ExecuteUpdateAsync(a => a.SetProperty(x => x.SnoozedUntil, at), cancel) > 0;
    }

    public async Task<bool> MarkBoughtAsync(Guid userId, long productId, bool isBought, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        DateTimeOffset? at = isBought ? clock.GetUtcNow() : null;
        return await context.UserProducts.Where(l => l.UserId == userId && l.ProductId == productId && l.RemovedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.BoughtAt, at), cancel) > 0;
    }

    /// <summary>
    /// Holds the rows of the products as the recorder does, so that a rule made while a price is recorded is evaluated against one of the two,
    /// never against neither. The edit answers with an outcome where nothing is to be evaluated.
    /// </summary>
    private async Task<AlertOutcome> EvaluatedAsync(PriceTrackerContext context, Alert alert, Func<Task<AlertOutcome?>> edit, CancellationToken cancel)
    {
        List<AlertFiring> firings = [];
        var outcome = await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var products = await RuleBeginning.LockAsync(context, alert, cancel);
            var settled = await edit();
            if (settled is null)
            {
                var edited = context.ChangeTracker.Entries<Alert>().Single().Entity;
                firings = await RuleBeginning.RunAsync(context, edited, products, clock.GetUtcNow(), cancel);
                await context.SaveChangesAsync(cancel);
                alert = edited;
            }
            await transaction.CommitAsync(cancel);
            return settled;
        });
        if (firings.Count > 0)
            await queue.PublishAsync(firings.ConvertAll(f => new AlertJob(f.Id)), cancel);
        return outcome ?? (await FindAsync(alert.UserId, alert.Id, cancel) is { } saved ? new AlertOutcome.Saved(saved) : new AlertOutcome.NotFound());
    }

    private static async Task<AlertView?> SameAsync(PriceTrackerContext context, Alert alert, CancellationToken cancel) =>
        (await AlertQueries.OfUser(context, alert.UserId)
            .Where(r => r.Alert.ProductId == alert.ProductId && r.Alert.Tag == alert.Tag && r.Alert.Kind == alert.Kind && r.Alert.IsActive)
            .ToListAsync(cancel))
        .Find(r => r.Alert.Terms() with { Currency = alert.Currency ?? r.Alert.Currency } == alert.Terms() with { Currency = alert.Currency ?? r.Alert.Currency })?.ToView();

    private static async Task<AlertOutcome?> IsFullAsync(PriceTrackerContext context, Alert alert, CancellationToken cancel)
    {
        var count = await context.Alerts.CountAsync(a => a.UserId == alert.UserId && a.ProductId == alert.ProductId, cancel);
        return alert.ProductId is null
            ? count < MostWide ? null : new AlertOutcome.Refused("too_many_alerts", $"There can be {MostWide} rules about tags and new products. Delete one first.")
            : count < MostPerProduct ? null : new AlertOutcome.Refused("too_many_alerts", $"A product can have {MostPerProduct} alerts. Delete one first.");
    }

    private static async Task<AlertOutcome?> ForeignChannelAsync(PriceTrackerContext context, Guid userId, IReadOnlyList<long>? channels, CancellationToken cancel)
    {
        if (channels is null or [])
            return null;
        var known = await context.NotificationChannels.Where(c => c.UserId == userId).Select(c => c.Id).ToListAsync(cancel);
        return channels.Count <= MostChannels && channels.All(known.Contains) ? null : new AlertOutcome.Refused("unknown_channel", "One of these channels does not exist. Choose among your own.");
    }
}
