using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Pages in PostgreSQL: a few per product, capped per domain, one copy of equal bodies.</summary>
public sealed class PageStore(IDbContextFactory<PriceTrackerContext> contexts) : IPageStore
{
    public const int PerProduct = 3;
    public const int PerDomain = 500;

    /// <summary>Bodies travel in one message, so not too many at a time.</summary>
    private const int AtOnce = 25;

    public async Task StoreAsync(IReadOnlyCollection<KeptPage> pages, CancellationToken cancel)
    {
        foreach (var some in pages.Chunk(AtOnce))
            await StoreSomeAsync(some, cancel);
    }

    /// <summary>A handful of statements for many pages, since each one waits for the disk. Rows go in by key order, so that two writers never wait in a circle.</summary>
    private async Task StoreSomeAsync(KeptPage[] pages, CancellationToken cancel)
    {
        var products = Array.ConvertAll(pages, p => p.ProductId);
        var hashes = Array.ConvertAll(pages, p => p.Page.Hash);
        var bodies = Array.ConvertAll(pages, p => p.Page.Compressed);
        var types = Array.ConvertAll(pages, p => p.Page.ContentType);
        var times = Array.ConvertAll(pages, p => p.FetchedAt);
        var domains = Array.ConvertAll(pages, p => p.Page.Domain);
        var links = Array.ConvertAll(pages, p => p.Page.FinalUrl);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into page_contents (hash, body, content_type, stored_at)
            select * from unnest({hashes}, {bodies}, {types}, {times}) as p(hash, body, content_type, stored_at) order by hash
            on conflict do nothing
            """, cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into pages (product_id, hash, fetched_at, domain, final_url)
            select distinct on (product_id, hash) *
            from unnest({products}, {hashes}, {times}, {domains}, {links}) as p(product_id, hash, fetched_at, domain, final_url)
            order by product_id, hash, fetched_at desc
            on conflict (product_id, hash) do update set fetched_at = excluded.fetched_at
            """, cancel);
        await DropOldestAsync(context, [.. products.Distinct()], [.. domains.Distinct()], cancel);
    }

    private static Task<int> DropOldestAsync(PriceTrackerContext context, long[] products, string[] domains, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync(
            $"""
            with dropped as (
                delete from pages where (product_id, hash) in (
                    select old.product_id, old.hash from unnest({products}) as mine(id),
                        lateral (select product_id, hash from pages where product_id = mine.id order by fetched_at desc offset {PerProduct}) old
                    union
                    select old.product_id, old.hash from unnest({domains}) as shop(domain),
                        lateral (select product_id, hash from pages where domain = shop.domain order by fetched_at desc offset {PerDomain}) old)
                returning product_id, hash)
            delete from page_contents c using dropped d
            where c.hash = d.hash and not exists (
                select 1 from pages p where p.hash = c.hash
                and (p.product_id, p.hash) not in (select product_id, hash from dropped))
            """, cancel);

    public async Task<byte[]?> ReadAsync(byte[] hash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var content = await context.PageContents.AsNoTracking().FirstOrDefaultAsync(c => c.Hash == hash, cancel);
        return content is null ? null : await UnpackAsync(content.Body, cancel);
    }

    public async Task<NewestPage?> NewestAsync(long productId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var newest = await (
            from page in context.Pages.AsNoTracking()
            where page.ProductId == productId
            join content in context.PageContents.AsNoTracking() on page.Hash equals content.Hash
            orderby page.FetchedAt descending
            select new { Page = page, Content = content }).FirstOrDefaultAsync(cancel);
        return newest is null ? null : new NewestPage(
            newest.Page.Hash, await UnpackAsync(newest.Content.Body, cancel), newest.Content.ContentType, newest.Page.FinalUrl, newest.Page.FetchedAt);
    }

    private static async Task<byte[]> UnpackAsync(byte[] packed, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
            await brotli.CopyToAsync(body, cancel);
        return body.ToArray();
    }
}
