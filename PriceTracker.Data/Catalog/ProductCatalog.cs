using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Catalog;

public sealed class ProductCatalog(
    IDbContextFactory<PriceTrackerContext> contexts,
    IAddressPolicy addresses,
    AddLimiter limiter,
    RuleIntake rules,
    ILiveFeed feed) : IProductCatalog
{
    public const int LargestPage = 100;

    public async Task<AddOutcome> AddAsync(Guid userId, string? url, CancellationToken cancel)
    {
        if (limiter.TryTake(userId) is { } wait)
            return new AddOutcome.TooMany(wait);
        var reading = ProductUrl.Read(url);
        if (reading is UrlReading.Invalid invalid)
            return new AddOutcome.Refused(invalid.Code, invalid.Message);
        var link = ((UrlReading.Valid)reading).Url;
        if (await addresses.CheckAsync(link.Fetch, cancel) is { } refused)
            return refused;

        await using var context = await contexts.CreateDbContextAsync(cancel);
        var productId = await FindOrInsertAsync(context, link, cancel);
        var added = await LinkAsync(context, userId, productId, cancel);
        if (added)
        {
            await WakeAsync(context, productId, cancel);
            await rules.BeginAsync(userId, productId, cancel);
        }
        var product = await context.OfUser(userId).SingleAsync(r => r.Product.Id == productId, cancel);
        return added ? new AddOutcome.Added(product.ToSummary()) : new AddOutcome.AlreadyTracked(product.ToSummary());
    }

    /// <summary>False where the link stands already. Tracking again after a removal starts without the old rules.</summary>
    private static async Task<bool> LinkAsync(PriceTrackerContext context, Guid userId, long productId, CancellationToken cancel)
    {
        var linked = await context.Database.ExecuteSqlAsync(
            $"""
            insert into user_products (user_id, product_id, created_at) values ({userId}, {productId}, clock_timestamp())
            on conflict (user_id, product_id) do update set removed_at = null, bought_at = null, tags = array[]::text[], created_at = clock_timestamp() where user_products.removed_at is not null
            """, cancel);
        if (linked > 0)
            await context.Alerts.Where(a => a.UserId == userId && a.ProductId == productId).ExecuteDeleteAsync(cancel);
        return linked > 0;
    }

    private static async Task<long> FindOrInsertAsync(PriceTrackerContext context, ProductUrl link, CancellationToken cancel)
    {
        var hash = link.Hash();
        var status = EnumText<ProductStatus>.Of(ProductStatus.Pending);
        var availability = EnumText<Availability>.Of(Availability.Unknown);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into products (url, canonical_url, url_hash, variant_key, domain, registrable_domain, retailer, status, availability,
                confidence, failures, interactive, slot, last_slot, interval_seconds)
            values ({link.Fetch.AbsoluteUri}, {link.Canonical}, {hash}, {link.VariantKey}, {link.Domain}, {link.RegistrableDomain}, {link.Retailer},
                {status}, {availability}, 0, 0, false, 0, 0, 0)
            on conflict (url_hash) do nothing
            """, cancel);
        return await context.Products.Where(p => p.UrlHash == hash).Select(p => p.Id).SingleAsync(cancel);
    }

    /// <summary>A product that nobody tracked, or that was not read for an hour, is scraped at once, ahead of routine ones.</summary>
    private async Task WakeAsync(PriceTrackerContext context, long productId, CancellationToken cancel)
    {
        var woken = await context.Database.ExecuteSqlAsync(
            $"""
            update products set due_at = clock_timestamp(), interactive = true, trace_parent = {Activity.Current?.Id}
            where id = {productId} and (due_at is null or last_read_at is null or last_read_at < clock_timestamp() - interval '1 hour')
            """, cancel);
        if (woken > 0)
            feed.Publish(new ScrapeRequested());
    }

    public async Task<PagedList<ProductSummary>> ListAsync(Guid userId, ProductQuery query, CancellationToken cancel)
    {
        var page = Math.Clamp(query.Page, 1, 100_000);
        var size = Math.Clamp(query.PageSize, 1, LargestPage);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = context.OfUser(userId).Matching(query.Search).Matching(query.Filter).Tagged(query.Tag);
        var total = await rows.CountAsync(cancel);
        var items = await rows.Sorted(query.Sort).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return new PagedList<ProductSummary>(items.ConvertAll(r => r.ToSummary()), total, page, size);
    }

    public async Task<ProductCounts> CountAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = context.OfUser(userId);
        var counts = await rows.GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Dropped = g.Count(r => r.Product.CurrentPrice < r.Product.PreviousPrice),
            Attention = g.Count(r => r.Product.Status != ProductStatus.Active && r.Product.Status != ProductStatus.Pending),
            Shops = g.Select(r => r.Product.Domain).Distinct().Count(),
            Currencies = g.Where(r => r.Product.Currency != null).Select(r => r.Product.Currency).Distinct().Count(),
            LastCheck = g.Max(r => r.Product.LastScrapedAt),
        }).SingleOrDefaultAsync(cancel);
        if (counts is null)
            return new ProductCounts(0, 0, 0, 0, 0, 0, null);
        var atTarget = await rows.Matching(ProductFilter.AtTarget).CountAsync(cancel);
        return new ProductCounts(counts.All, atTarget, counts.Dropped, counts.Attention, counts.Shops, counts.Currencies, counts.LastCheck);
    }

    public async Task<ProductSummary?> FindAsync(Guid userId, long productId, CancellationToken cancel) =>
        (await FindManyAsync(userId, [productId], cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<ProductSummary>> FindManyAsync(Guid userId, IReadOnlyCollection<long> productIds, CancellationToken cancel)
    {
        var ids = productIds.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.OfUser(userId).Where(r => ids.Contains(r.Product.Id)).ToListAsync(cancel);
        return rows.ConvertAll(r => r.ToSummary());
    }

    /// <summary>What nobody tracks any more is no longer scraped; rules rest with the link.</summary>
    public async Task<bool> RemoveAsync(Guid userId, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var removed = await context.Database.ExecuteSqlAsync(
            $"update user_products set removed_at = now() where user_id = {userId} and product_id = {productId} and removed_at is null", cancel);
        if (removed == 0)
            return false;
        await context.Database.ExecuteSqlAsync(
            $"""
            update products set due_at = null, interactive = false
            where id = {productId} and not exists (select 1 from user_products where product_id = {productId} and removed_at is null)
            """, cancel);
        return true;
    }

    public async Task<bool> RestoreAsync(Guid userId, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var restored = await context.Database.ExecuteSqlAsync(
            $"update user_products set removed_at = null where user_id = {userId} and product_id = {productId} and removed_at is not null", cancel);
        if (restored > 0)
            await WakeAsync(context, productId, cancel);
        return restored > 0;
    }

    public async Task<bool> TagAsync(Guid userId, long productId, IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        var clean = tags.Select(TagText.Clean).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(TagText.MostPerProduct).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var tagged = await context.UserProducts.Where(l => l.UserId == userId && l.ProductId == productId && l.RemovedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Tags, clean), cancel);
        if (tagged > 0)
            await rules.BeginAsync(userId, productId, cancel);
        return tagged > 0;
    }

    public async Task<IReadOnlyList<TagCount>> TagsAsync(Guid userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var all = await context.UserProducts.Where(l => l.UserId == userId && l.RemovedAt == null && l.Tags.Count > 0).Select(l => l.Tags).ToListAsync(cancel);
        return [.. all.SelectMany(tags => tags).GroupBy(t => t).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TagCount(g.Key, g.Count()))];
    }

    public async Task<bool> RefreshAsync(Guid userId, long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var asked = await context.Database.ExecuteSqlAsync(
            $"""
            update products set due_at = clock_timestamp(), interactive = true, trace_parent = {Activity.Current?.Id}
            where id = {productId} and exists (select 1 from user_products where user_id = {userId} and product_id = {productId} and removed_at is null)
            """, cancel);
        if (asked > 0)
            feed.Publish(new ScrapeRequested());
        return asked > 0;
    }
}
