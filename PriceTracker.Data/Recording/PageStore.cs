using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Pages in PostgreSQL: a few per product, capped per domain, one copy of equal bodies.</summary>
public sealed class PageStore(IDbContextFactory<PriceTrackerContext> contexts) : IPageStore
{
    public const int PerProduct = 3;
    public const int PerDomain = 500;

    public async Task StoreAsync(long productId, FetchedPage page, DateTimeOffset fetchedAt, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into page_contents (hash, body, content_type, stored_at)
            values ({page.Hash}, {page.Compressed}, {page.ContentType}, {fetchedAt}) on conflict do nothing
            """, cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into pages (product_id, hash, fetched_at, domain, final_url)
            values ({productId}, {page.Hash}, {fetchedAt}, {page.Domain}, {page.FinalUrl})
            on conflict (product_id, hash) do update set fetched_at = excluded.fetched_at
            """, cancel);
        await context.Database.ExecuteSqlAsync(
            $"""
            with dropped as (
                delete from pages where (product_id, hash) in (
                    (select product_id, hash from pages where product_id = {productId} order by fetched_at desc offset {PerProduct})
                    union
                    (select product_id, hash from pages where domain = {page.Domain} order by fetched_at desc offset {PerDomain}))
                returning product_id, hash)
            delete from page_contents c using dropped d
            where c.hash = d.hash and not exists (
                select 1 from pages p where p.hash = c.hash
                and (p.product_id, p.hash) not in (select product_id, hash from dropped))
            """, cancel);
    }

    public async Task<byte[]?> ReadAsync(byte[] hash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var content = await context.PageContents.AsNoTracking().FirstOrDefaultAsync(c => c.Hash == hash, cancel);
        if (content is null)
            return null;
        using var body = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(content.Body), CompressionMode.Decompress))
            await brotli.CopyToAsync(body, cancel);
        return body.ToArray();
    }
}
