namespace PriceTracker.Data.Recording;

/// <summary>The last pages of each product, content-addressed: for replay, repair and proof. What does not fit any more is dropped, oldest first.</summary>
public interface IPageStore
{
    Task StoreAsync(IReadOnlyCollection<KeptPage> pages, CancellationToken cancel);

    /// <summary>The newest page that is kept of a product; null where there is none.</summary>
    Task<NewestPage?> NewestAsync(long productId, CancellationToken cancel);

    /// <summary>The uncompressed body; null where it has expired.</summary>
    Task<byte[]?> ReadAsync(byte[] hash, CancellationToken cancel);
}
