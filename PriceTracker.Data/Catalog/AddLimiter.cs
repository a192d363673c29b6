using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace PriceTracker.Data.Catalog;

/// <summary>At most so many adds by one person in a minute (sliding). Kept per process: two processes allow twice as many, which is harmless.</summary>
public sealed class AddLimiter(IOptions<CatalogOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Queue<DateTimeOffset>> adds = new();

    /// <summary>Null where the add may go on; else how long to wait.</summary>
    public TimeSpan? TryTake(Guid userId)
    {
        var now = clock.GetUtcNow();
        var times = adds.GetOrAdd(userId, _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            while (times.TryPeek(out var oldest) && now - oldest >= Window)
                times.Dequeue();
            if (times.Count >= options.Value.AddsPerMinute)
                return times.Peek() + Window - now;
            times.Enqueue(now);
            return null;
        }
    }
}
