using PriceTracker.Data.Catalog;

namespace PriceTracker.Data.Repair;

/// <summary>Changes of where products are read. Callers check that the person is an administrator.</summary>
public interface IProposalBook
{
    /// <summary>Those that wait, newest first; or the others, by when they came.</summary>
    Task<PagedList<ProposalView>> ListAsync(bool waiting, int page, int pageSize, CancellationToken cancel);

    /// <summary>How many picks wait for a decision. Repairs decide themselves by a second scrape.</summary>
    Task<int> CountWaitingAsync(CancellationToken cancel);

    Task<DecisionOutcome> AcceptAsync(long id, Guid byUser, CancellationToken cancel);

    Task<DecisionOutcome> RefuseAsync(long id, Guid byUser, CancellationToken cancel);
}
