namespace PriceTracker.Data.Repair;

/// <summary>
/// The user's hand: the prices of a product's page, and the one that is meant. For who tracks the product, and for administrators; to anybody
/// else it does not exist.
/// </summary>
public interface IPriceChoices
{
    Task<ChoicesOutcome> FindAsync(Guid userId, bool isAdministrator, long productId, CancellationToken cancel);

    /// <summary>Taken at once where nobody else tracks the product, or an administrator picks; else proposed.</summary>
    Task<PickOutcome> PickAsync(Guid userId, bool isAdministrator, long productId, PricePick pick, CancellationToken cancel);
}
