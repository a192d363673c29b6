namespace PriceTracker.Data.Alerting;

/// <summary>A person's alert rules. Evaluated when created or edited too, so a rule that is true already fires at once.</summary>
public interface IAlertBook
{
    /// <summary>Newest first; those about one product where <paramref name="productId"/> is given.</summary>
    Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel);

    Task<AlertView?> FindAsync(Guid userId, long alertId, CancellationToken cancel);

    Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel);

    Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel);

    Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel);

    /// <summary>Nothing is told until then; what comes true meanwhile and still is so is told after. Null wakes it.</summary>
    Task<bool> SnoozeAsync(Guid userId, long alertId, DateTimeOffset? until, CancellationToken cancel);

    /// <summary>The person has the product: their rules about it sleep, tag rules too. False takes it back.</summary>
    Task<bool> MarkBoughtAsync(Guid userId, long productId, bool isBought, CancellationToken cancel);
}
