using System.Collections.Concurrent;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>What one page asked the network for, and where that ends: bytes, connections and requests are counted, and what was refused is remembered.</summary>
internal sealed class PageTraffic : IDisposable
{
    public const long MostBytes = 40L * 1024 * 1024;
    public const int MostConnections = 400;
    public const int MostRequests = 800;

    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentDictionary<string, FetchOutcome.Failed> failures = new(StringComparer.OrdinalIgnoreCase);
    private long bytes;
    private int connections;
    private int requests;

    /// <summary>The page wanted more than any page of a shop needs.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Ends every connection of the page.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>False where the page is over its limit.</summary>
    public bool TryConnect() => Interlocked.Increment(ref connections) <= MostConnections || Exceed();

    public bool TryAsk() => Interlocked.Increment(ref requests) <= MostRequests || Exceed();

    public bool TryTake(int count) => Interlocked.Add(ref bytes, count) <= MostBytes || Exceed();

    public void Fail(Uri url, FetchOutcome.Failed failure) => failures.TryAdd(Key(url), failure);

    /// <summary>Why nothing came from there; null where something did.</summary>
    public FetchOutcome.Failed? FailureOf(Uri url) => failures.GetValueOrDefault(Key(url));

    public void Dispose()
    {
        ended.Cancel();
        ended.Dispose();
    }

    private static string Key(Uri url) => $"{url.IdnHost}:{url.Port}";

    private bool Exceed()
    {
        IsExceeded = true;
        ended.Cancel();
        return false;
    }
}
