using System.Diagnostics;

namespace PriceTracker.Cluster.Processes;

/// <summary>Asks again until the answer is yes.</summary>
public static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">It did not become so; says what was waited for.</exception>
    public static async Task TrueAsync(Func<Task<bool>> question, string what, TimeSpan patience)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(Pause))
            if (await question())
                return;
        throw new TimeoutException($"Not within {patience.TotalSeconds} s: {what}");
    }
}
