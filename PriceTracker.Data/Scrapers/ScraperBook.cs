using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Scrapers;

public sealed class ScraperBook(IDbContextFactory<PriceTrackerContext> contexts, ISelectorCheck selectors, TimeProvider clock) : IScraperBook
{
    public async Task<PagedList<ScraperView>> ListAsync(string? search, int page, int pageSize, CancellationToken cancel)
    {
        search = search is null ? null : StorableText.Clean(search);
        page = Math.Clamp(page, 1, 100_000);
        pageSize = Math.Clamp(pageSize, 1, 100);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var domains = context.Products.Select(p => p.Domain).Union(context.ScraperConfigs.Select(c => c.Domain))
            .Where(d => search == null || d.Contains(search));
        var total = await domains.CountAsync(cancel);
        var rows = await domains.Select(d => new
        {
            Domain = d,
            Config = context.ScraperConfigs.SingleOrDefault(c => c.Domain == d),
            Products = context.Products.Count(p => p.Domain == d),
            Failing = context.Products.Count(p => p.Domain == d && p.DueAt != null && p.Status != ProductStatus.Active && p.Status != ProductStatus.Pending),
        }).OrderByDescending(r => r.Failing).ThenByDescending(r => r.Products).ThenBy(r => r.Domain)
            .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        return new PagedList<ScraperView>(
            rows.ConvertAll(r => ScraperMapping.ToView(r.Domain, r.Config) with { ProductCount = r.Products, FailingCount = r.Failing }), total, page, pageSize);
    }

    public async Task<ScraperView> FindAsync(string domain, CancellationToken cancel)
    {
        domain = ScraperRules.NormalizeDomain(domain);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var config = await context.ScraperConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Domain == domain, cancel);
        return ScraperMapping.ToView(domain, config) with
        {
            ProductCount = await context.Products.CountAsync(p => p.Domain == domain, cancel),
        };
    }

    public async Task<ScraperOutcome> SaveAsync(string domain, Func<ScraperView, ScraperView> change, Guid byUser, CancellationToken cancel)
    {
        domain = ScraperRules.NormalizeDomain(domain);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var config = await context.ScraperConfigs.SingleOrDefaultAsync(c => c.Domain == domain, cancel);
        var wanted = change(ScraperMapping.ToView(domain, config)) with { Domain = domain };
        if (ScraperRules.Refuse(wanted, selectors) is { } refused)
            return refused;
        if (config is null)
            context.ScraperConfigs.Add(config = new ScraperConfig { Domain = domain, Version = 0 });
        ScraperMapping.Write(wanted, config);
        config.Version++;
        config.UpdatedAt = clock.GetUtcNow();
        config.UpdatedBy = byUser;
        await context.SaveChangesAsync(cancel);
        // A reading kept by "not modified" was made under the old configuration.
        await context.Products.Where(p => p.Domain == domain).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.ETag, (string?)null).SetProperty(x => x.LastModified, (string?)null), cancel);
        return new ScraperOutcome.Saved(await FindAsync(domain, cancel));
    }
}
