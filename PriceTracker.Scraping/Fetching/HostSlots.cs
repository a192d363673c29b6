namespace PriceTracker.Scraping.Fetching;

/// <summary>The requests in flight to one host from this process. Closed for good once the last one left.</summary>
internal sealed class HostSlots(int concurrency)
{
    private readonly Lock gate = new();
    private int present;
    private bool closed;

    public SemaphoreSlim Free { get; } = new(concurrency, concurrency);

    /// <summary>False where it was closed meanwhile: ask for a new one.</summary>
    public bool TryJoin()
    {
        lock (gate)
        {
            if (closed)
                return false;
            present++;
            return true;
        }
    }

    public bool LeaveIsLast()
    {
        lock (gate)
        {
            present--;
            return closed = present == 0;
        }
    }
}
