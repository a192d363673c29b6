namespace PriceTracker.Benchmarks.Measuring;

/// <summary>This program's resident memory, looked at five times a second while something runs.</summary>
public sealed class MemoryWatch : IAsyncDisposable
{
    private readonly List<double> seen = [ResidentMemory.Of(Environment.ProcessId)];
    private readonly CancellationTokenSource stop = new();
    private readonly Task looking;

    public MemoryWatch() => looking = LookAsync();

    public override string ToString() => $"{seen[0]:0} MB before, {seen[seen.Count / 2]:0} MB at half time, {seen.Max():0} MB at most";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await looking;
        stop.Dispose();
    }

    private async Task LookAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            seen.Add(ResidentMemory.Of(Environment.ProcessId));
        }
    }
}
