using PriceTracker.Data.Catalog;

namespace PriceTracker.Tests.Components.Fakes;

/// <summary>A catalogue in memory; <see cref="Answer"/> decides what becomes of a pasted link.</summary>
public sealed class FakeCatalog : IProductCatalog
{
    private readonly List<ProductSummary> removed = [];

    public List<ProductSummary> Products { get; } = [];
    public Func<string?, Task<AddOutcome>> Answer { get; set; } = url => Task.FromResult<AddOutcome>(new AddOutcome.Refused("invalid_url", "This is not a link."));
    public List<long> Refreshed { get; } = [];
    public int ManyReads { get; private set; }

    public async Task<AddOutcome> AddAsync(Guid userId, string? url, CancellationToken cancel)
    {
        var outcome = await Answer(url);
        if (outcome is AddOutcome.Added added) Products.Insert(0, added.Product);
        return outcome;
    }

    public Task<PagedList<ProductSummary>> ListAsync(Guid userId, ProductQuery query, CancellationToken cancel)
    {
        var found = Products
            .Where(product => query.Search is null || (product.Title ?? "").Contains(query.Search, StringComparison.OrdinalIgnoreCase))
            .Where(product => Fits(product, query.Filter))
            .ToList();
        var page = found.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToList();
        return Task.FromResult(new PagedList<ProductSummary>(page, found.Count, query.Page, query.PageSize));
    }

    public Task<ProductCounts> CountAsync(Guid userId, CancellationToken cancel) => Task.FromResult(new ProductCounts(
        Products.Count,
        Products.Count(product => Fits(product, ProductFilter.AtTarget)),
        Products.Count(product => Fits(product, ProductFilter.Dropped)),
        Products.Count(product => Fits(product, ProductFilter.NeedsAttention)),
        Products.Select(product => product.Domain).Distinct().Count(),
        Products.Select(product => product.Currency).Distinct().Count(),
        Products.Max(product => product.LastScrapedAt)));

    public Task<ProductSummary?> FindAsync(Guid userId, long productId, CancellationToken cancel) =>
        Task.FromResult(Products.Find(product => product.Id == productId));

    public Task<IReadOnlyList<ProductSummary>> FindManyAsync(Guid userId, IReadOnlyCollection<long> productIds, CancellationToken cancel)
    {
        ManyReads++;
        return Task.FromResult<IReadOnlyList<ProductSummary>>([.. Products.Where(product => productIds.Contains(product.Id))]);
    }

    public Task<bool> RemoveAsync(Guid userId, long productId, CancellationToken cancel)
    {
        removed.AddRange(Products.Where(product => product.Id == productId));
        return Task.FromResult(Products.RemoveAll(product => product.Id == productId) > 0);
    }

    public Task<bool> RestoreAsync(Guid userId, long productId, CancellationToken cancel)
    {
        Products.AddRange(removed.Where(product => product.Id == productId));
        return Task.FromResult(removed.RemoveAll(product => product.Id == productId) > 0);
    }

    public Task<bool> RefreshAsync(Guid userId, long productId, CancellationToken cancel)
    {
        Refreshed.Add(productId);
        return Task.FromResult(Products.Exists(product => product.Id == productId));
    }

    /// <summary>What a scrape leaves behind.</summary>
    public void Change(long id, Func<ProductSummary, ProductSummary> change)
    {
        var index = Products.FindIndex(product => product.Id == id);
        Products[index] = change(Products[index]);
    }

    private static bool Fits(ProductSummary product, ProductFilter filter) => filter switch
    {
        ProductFilter.AtTarget => product.TargetReached,
        ProductFilter.Dropped => product.CurrentPrice < product.PreviousPrice,
        ProductFilter.NeedsAttention => product.Problem is not null,
        _ => true,
    };

    public Task<bool> TagAsync(Guid userId, long productId, IReadOnlyCollection<string> tags, CancellationToken cancel) => Task.FromResult(true);

    public Task<IReadOnlyList<TagCount>> TagsAsync(Guid userId, CancellationToken cancel) => Task.FromResult<IReadOnlyList<TagCount>>([]);
}
