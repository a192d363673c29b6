using System.Diagnostics;

namespace PriceTracker.EndToEndTests.Rig;

/// <summary>Asks again until the answer is yes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task TrueAsync(Func<Task<bool>> question)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Pause))
            if (await question())
                return;
        Assert.Fail($"It did not come true within {Patience.TotalSeconds} s.");
    }
}
