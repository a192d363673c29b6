namespace PriceTracker.Data.Catalog;

/// <summary>The products a person tracks. Another person's product is answered as if it did not exist.</summary>
public interface IProductCatalog
{
    Task<AddOutcome> AddAsync(Guid userId, string? url, CancellationToken cancel);

    Task<PagedList<ProductSummary>> ListAsync(Guid userId, ProductQuery query, CancellationToken cancel);

    Task<ProductCounts> CountAsync(Guid userId, CancellationToken cancel);

    Task<ProductSummary?> FindAsync(Guid userId, long productId, CancellationToken cancel);

    /// <summary>The same facts for several products, in no particular order; unknown and foreign ids are left out.</summary>
    Task<IReadOnlyList<ProductSummary>> FindManyAsync(Guid userId, IReadOnlyCollection<long> productIds, CancellationToken cancel);

    /// <summary>Stops tracking. The shared history stays. False where the person does not track it.</summary>
    Task<bool> RemoveAsync(Guid userId, long productId, CancellationToken cancel);

    /// <summary>Takes back this person's own <see cref="RemoveAsync"/> (undo). False where there is none.</summary>
    Task<bool> RestoreAsync(Guid userId, long productId, CancellationToken cancel);

    /// <summary>The person's own tags for it, in place of those it had. Rules about a tag begin at once. False where the person does not track it.</summary>
    Task<bool> TagAsync(Guid userId, long productId, IReadOnlyCollection<string> tags, CancellationToken cancel);

    /// <summary>All tags a person gave, in order, with how many products each has.</summary>
    Task<IReadOnlyList<TagCount>> TagsAsync(Guid userId, CancellationToken cancel);

    /// <summary>Asks for a scrape within 30 s, ahead of routine ones. False where the person does not track it.</summary>
    Task<bool> RefreshAsync(Guid userId, long productId, CancellationToken cancel);
}
