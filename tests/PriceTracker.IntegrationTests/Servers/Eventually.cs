using System.Diagnostics;

namespace PriceTracker.IntegrationTests.Servers;

/// <summary>Polls an assertion instead of sleeping.</summary>
public static class Eventually
{
    public static async Task<T> GetAsync<T>(Func<Task<T?>> probe, string what, int seconds = 30)
        where T : class
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(seconds);)
        {
            if (await probe() is { } found)
                return found;
            using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            await pause.WaitForNextTickAsync();
        }
        throw new TimeoutException($"Within {seconds} s it did not happen that {what}.");
    }

    public static Task TrueAsync(Func<Task<bool>> probe, string what, int seconds = 30) =>
        GetAsync(async () => await probe() ? "yes" : null, what, seconds);
}
