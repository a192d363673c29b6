using System.Collections.Concurrent;

namespace PriceTracker.Web.Notifications.Channels.Book;

/// <summary>Codes and tests go where a person says, which may be a stranger's: so many an hour, per process.</summary>
public sealed class TrialLimiter(TimeProvider clock)
{
    public const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, Queue<DateTimeOffset>> sent = new();

    public bool TryTake(Guid userId)
    {
        var now = clock.GetUtcNow();
        var mine = sent.GetOrAdd(userId, _ => new Queue<DateTimeOffset>());
        lock (mine)
        {
            while (mine.TryPeek(out var oldest) && now - oldest >= Window)
                mine.Dequeue();
            if (mine.Count >= Most)
                return false;
            mine.Enqueue(now);
            return true;
        }
    }
}
