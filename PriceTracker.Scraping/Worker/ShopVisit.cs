using PriceTracker.Scraping.Fetching;

namespace PriceTracker.Scraping.Worker;

/// <summary>How a shop wants to be visited, and for how long a turn there is waited for.</summary>
internal sealed record ShopVisit(HostGate Gate, string RegistrableDomain, TimeSpan Gap, int Concurrency)
{
    public Task<GateTurn> EnterAsync(TimeSpan patience, CancellationToken cancel) => Gate.EnterAsync(RegistrableDomain, Gap, Concurrency, patience, cancel);

    public ValueTask RestAsync(TimeSpan time, CancellationToken cancel) => Gate.RestAsync(RegistrableDomain, time, cancel);
}
