using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Storage;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>
/// Claims what is due. One statement finds, locks and raises the slot, so any number of schedulers may claim side by side; the claim
/// moves the due time to the end of the lease, so a lost job becomes due again by itself.
/// </summary>
public sealed class DueProducts(IDbContextFactory<PriceTrackerContext> contexts, IOptions<ScrapingOptions> options)
{
    /// <summary>A shop gives at most this many of one claim, so that a big one cannot fill the queue.</summary>
    private const int PerShop = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public async Task<IReadOnlyList<ScrapeJob>> ClaimInteractiveAsync(int limit, CancellationToken cancel)
    {
        var lease = options.Value.Lease;
        // A second look by hand keeps the floor too, but starts within the promised 30 s.
        var floor = options.Value.MinimumInterval < LongestWait ? options.Value.MinimumInterval : LongestWait;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Database.SqlQuery<ClaimedRow>(
            $"""
            update products p set slot = p.slot + 1, due_at = clock_timestamp() + {lease}, interactive = false
            from (
                select id from products
                where interactive and due_at <= clock_timestamp()
                    and (last_scraped_at is null or last_scraped_at <= clock_timestamp() - {floor})
                order by due_at limit {limit} for update skip locked) due
            where p.id = due.id
            returning p.id as product_id, p.slot, p.retailer, p.due_at
            """).ToListAsync(cancel);
        return rows.ConvertAll(r => r.ToJob(interactive: true));
    }

    public async Task<IReadOnlyList<ScrapeJob>> ClaimRoutineAsync(int limit, CancellationToken cancel)
    {
        var lease = options.Value.Lease;
        var candidates = limit * 4;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Database.SqlQuery<ClaimedRow>(
            $"""
            with due as (
                select id, registrable_domain, due_at from products
                where due_at <= clock_timestamp() and not interactive
                order by due_at limit {candidates} for update skip locked),
            ranked as (
                select id, due_at, row_number() over (partition by registrable_domain order by due_at) as place from due)
            update products p set slot = p.slot + 1, due_at = clock_timestamp() + {lease}
            from (select id from ranked where place <= {PerShop} order by due_at limit {limit}) claimed
            where p.id = claimed.id
            returning p.id as product_id, p.slot, p.retailer, p.due_at
            """).ToListAsync(cancel);
        return rows.ConvertAll(r => r.ToJob(interactive: false));
    }

    /// <summary>For the only process there is, at its start: what it held when it died is due at once.</summary>
    public async Task<int> ReleaseLeasesAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Database.ExecuteSqlAsync(
            $"update products set due_at = clock_timestamp() where slot > last_slot and due_at > clock_timestamp()", cancel);
    }

    /// <summary>Jobs that will not be done here are due again at once, under a new slot.</summary>
    public async Task GiveBackAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel)
    {
        var ids = jobs.Select(j => j.ProductId).ToArray();
        var slots = jobs.Select(j => j.Slot).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            update products p set due_at = clock_timestamp()
            from unnest({ids}, {slots}) as j(id, slot)
            where p.id = j.id and p.slot = j.slot and p.last_slot < j.slot and p.due_at is not null
            """, cancel);
    }

    private sealed record ClaimedRow(long ProductId, long Slot, string Retailer, DateTimeOffset DueAt)
    {
        public ScrapeJob ToJob(bool interactive) => new(ProductId, Slot, Retailer, interactive, DueAt);
    }
}
