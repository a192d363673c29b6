using PriceTracker.Data.Repair;

namespace PriceTracker.Web.Components.Live;

/// <summary>How many proposals wait for an administrator, for the badge of one screen.</summary>
public sealed class ProposalNews(IProposalBook book)
{
    public event Action? Changed;

    public int Waiting { get; private set; }

    public async Task ReadAsync()
    {
        Waiting = await book.CountWaitingAsync(CancellationToken.None);
        Changed?.Invoke();
    }
}
