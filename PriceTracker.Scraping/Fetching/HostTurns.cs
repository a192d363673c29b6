namespace PriceTracker.Scraping.Fetching;

/// <summary>The turns of one host: when the next request may start, and when those turned away should come back.</summary>
internal sealed class HostTurns(int concurrency)
{
    private readonly Lock gate = new();
    private DateTimeOffset nextTurn;
    private DateTimeOffset nextReturn;

    public SemaphoreSlim Slots { get; } = new(concurrency, concurrency);

    public (TimeSpan Wait, TimeSpan? Later) Take(DateTimeOffset now, TimeSpan gap, TimeSpan patience)
    {
        lock (gate)
        {
            var turn = nextTurn > now ? nextTurn : now;
            if (turn - now > patience)
            {
                nextReturn = (nextReturn > turn ? nextReturn : turn) + gap;
                return (TimeSpan.Zero, nextReturn - now);
            }
            nextTurn = turn + gap;
            return (turn - now, null);
        }
    }

    public void RestUntil(DateTimeOffset time)
    {
        lock (gate)
        {
            if (time > nextTurn)
                nextTurn = time;
        }
    }

    public bool IsIdleSince(DateTimeOffset time)
    {
        lock (gate)
        {
            return nextTurn < time && nextReturn < time && Slots.CurrentCount == concurrency;
        }
    }
}
