using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Storage;

namespace PriceTracker.Scraping.Scheduling;

/// <summary>
/// Claims what is due. One statement finds, locks and raises the slot, so any number of schedulers may claim side by side; the claim
/// moves the due time to the end of the lease, so a lost job becomes due again by itself. A product whose jobs keep being lost (it may be what
/// kills its workers) gets longer and longer leases.
/// </summary>
public sealed class DueProducts(IDbContextFactory<PriceTrackerContext> contexts, IOptions<ScrapingOptions> options)
{
    /// <summary>A shop gives at most this many of one claim, so that a big one cannot fill the queue.</summary>
    private const int PerShop = 20;

    /// <summary>Looked at for each job wanted, in the order of their due times.</summary>
    private const int CandidatesPerJob = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public async Task<IReadOnlyList<ScrapeJob>> ClaimInteractiveAsync(int limit, CancellationToken cancel)
    {
        var lease = options.Value.Lease;
        // A second look by hand keeps the floor too, but starts within the promised 30 s.
        var floor = options.Value.MinimumInterval < LongestWait ? options.Value.MinimumInterval : LongestWait;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Database.SqlQuery<ClaimedRow>(
            $"""
            update products p set slot = p.slot + 1, interactive = false,
                due_at = clock_timestamp() + {lease} * least(64, power(2, greatest(0, p.slot - p.last_slot - 2)))
            from (
                select id from products
                where interactive and due_at <= now()
                    and (last_scraped_at is null or last_scraped_at <= now() - {floor})
                order by due_at limit {limit} for update skip locked) due
            where p.id = due.id
            returning p.id as product_id, p.slot, p.retailer, p.due_at, p.trace_parent
            """).ToListAsync(cancel);
        return rows.ConvertAll(r => r.ToJob(interactive: true));
    }

    public async Task<IReadOnlyList<ScrapeJob>> ClaimRoutineAsync(QueueRoom room, int limit, CancellationToken cancel)
    {
        limit = Math.Min(limit, room.Routine);
        if (limit <= 0)
            return [];
        var first = await ClaimOldestAsync(room, limit, cancel);
        // The head of the line was full of a few shops that had more due than their share: ask the others one by one.
        return first.Count < limit && first.Seen == limit * CandidatesPerJob
            ? [.. first.Jobs, .. await ClaimFairlyAsync(room, limit - first.Count, cancel)]
            : first.Jobs;
    }

    /// <summary>For the only process there is, at its start: what it held when it died is due at once.</summary>
    public async Task<int> ReleaseLeasesAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Database.ExecuteSqlAsync(
            $"update products set due_at = clock_timestamp() where slot > last_slot and due_at > clock_timestamp()", cancel);
    }

    /// <summary>
    /// Jobs that will not be done here are due again at once; those that somebody waits for stay ahead of the others. Their slot counts as settled: it
    /// was not lost, and should it be under way after all, its result comes too late.
    /// </summary>
    public async Task GiveBackAsync(IReadOnlyCollection<ScrapeJob> jobs, CancellationToken cancel)
    {
        var ids = jobs.Select(j => j.ProductId).ToArray();
        var slots = jobs.Select(j => j.Slot).ToArray();
        var waitedFor = jobs.Select(j => j.Interactive).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            update products p set due_at = clock_timestamp(), interactive = p.interactive or j.interactive, last_slot = j.slot
            from unnest({ids}, {slots}, {waitedFor}) as j(id, slot, interactive)
            where p.id = j.id and p.slot = j.slot and p.last_slot < j.slot and p.due_at is not null
            """, cancel);
    }

    /// <summary>How long the most overdue product has waited.</summary>
    public async Task<TimeSpan> LagAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Database.SqlQuery<TimeSpan>(
            $"""select greatest(interval '0', coalesce(now() - min(due_at), interval '0')) as "Value" from products where due_at is not null and not interactive""").SingleAsync(cancel);
    }

    private async Task<OldestClaim> ClaimOldestAsync(QueueRoom room, int limit, CancellationToken cancel)
    {
        var lease = options.Value.Lease;
        var candidates = limit * CandidatesPerJob;
        var (except, only) = Lanes(room);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Database.SqlQuery<OldestRow>(
            $"""
            with due as (
                select id, registrable_domain, due_at from products
                where due_at <= now() and not interactive and retailer <> all({except}) and ({only}::text[] is null or retailer = any({only}))
                order by due_at limit {candidates} for update skip locked),
            ranked as (
                select id, due_at, row_number() over (partition by registrable_domain order by due_at) as place from due)
            update products p set slot = p.slot + 1,
                due_at = clock_timestamp() + {lease} * least(64, power(2, greatest(0, p.slot - p.last_slot - 2)))
            from (select id from ranked where place <= {PerShop} order by due_at limit {limit}) claimed
            where p.id = claimed.id
            returning p.id as product_id, p.slot, p.retailer, p.due_at, (select count(*)::int from due) as seen
            """).ToListAsync(cancel);
        return new OldestClaim(rows.ConvertAll(r => new ScrapeJob(r.ProductId, r.Slot, r.Retailer, false, r.DueAt)), rows.Count == 0 ? 0 : rows[0].Seen);
    }

    /// <summary>
    /// The first few of every shop that has something due, whatever stands before them in the line. Shops are found by stepping through their
    /// index, one probe for each shop rather than one for each product.
    /// </summary>
    private async Task<IReadOnlyList<ScrapeJob>> ClaimFairlyAsync(QueueRoom room, int limit, CancellationToken cancel)
    {
        var lease = options.Value.Lease;
        var (except, only) = Lanes(room);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Database.SqlQuery<ClaimedRow>(
            $"""
            with recursive shops as (
                (select registrable_domain as shop from products where due_at is not null and not interactive order by registrable_domain limit 1)
                union all
                select (select p.registrable_domain from products p
                    where p.due_at is not null and not p.interactive and p.registrable_domain > s.shop order by p.registrable_domain limit 1)
                from shops s where s.shop is not null),
            fair as (
                select next.id from shops s cross join lateral (
                    select id, row_number() over (order by due_at) as place from (
                        select id, due_at from products
                        where registrable_domain = s.shop and due_at <= now() and not interactive
                            and retailer <> all({except}) and ({only}::text[] is null or retailer = any({only}))
                        order by due_at limit {PerShop}) first) next
                where s.shop is not null
                order by next.place limit {limit}),
            locked as (
                select id from products where id in (select id from fair) and due_at <= now() and not interactive for update skip locked)
            update products p set slot = p.slot + 1,
                due_at = clock_timestamp() + {lease} * least(64, power(2, greatest(0, p.slot - p.last_slot - 2)))
            from locked where p.id = locked.id
            returning p.id as product_id, p.slot, p.retailer, p.due_at, null::text as trace_parent
            """).ToListAsync(cancel);
        return rows.ConvertAll(r => r.ToJob(interactive: false));
    }

    private static (string[] Except, string[]? Only) Lanes(QueueRoom room) => ([.. room.Except], room.Only?.ToArray());

    private sealed record ClaimedRow(long ProductId, long Slot, string Retailer, DateTimeOffset DueAt, string? TraceParent)
    {
        public ScrapeJob ToJob(bool interactive) => new(ProductId, Slot, Retailer, interactive, DueAt) { TraceParent = TraceParent };
    }

    private sealed record OldestRow(long ProductId, long Slot, string Retailer, DateTimeOffset DueAt, int Seen);

    private sealed record OldestClaim(IReadOnlyList<ScrapeJob> Jobs, int Seen)
    {
        public int Count => Jobs.Count;
    }
}
