namespace PriceTracker.Data.Alerting;

/// <summary>A person's alert rules. Evaluated when created or edited too, so a rule that is true already fires at once.</summary>
public interface IAlertBook
{
    /// <summary>Newest first; of one product where <paramref name="productId"/> is given.</summary>
    Task<IReadOnlyList<AlertView>> ListAsync(Guid userId, long? productId, CancellationToken cancel);

    Task<AlertOutcome> CreateAsync(Guid userId, AlertDraft draft, CancellationToken cancel);

    Task<AlertOutcome> ChangeAsync(Guid userId, long alertId, AlertChange change, CancellationToken cancel);

    Task<bool> DeleteAsync(Guid userId, long alertId, CancellationToken cancel);
}
