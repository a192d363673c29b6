using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Cluster.Processes;
using PriceTracker.Cluster.Servers;
using PriceTracker.Data.Messages;
using PriceTracker.Data.Messaging;
using PriceTracker.Data.Messaging.InProcess;
using PriceTracker.Data.Messaging.Redis;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>
/// The feed alone: from publishing on one to hearing on another with a connection of its own, as two processes have them, though both are in this
/// one. The baseline is the feed of the embedded deployment. What a screen then needs to paint is not in it.
/// </summary>
public sealed class LiveDistributedFigure : IFigure
{
    private const int Count = 500;
    private const int First = 50;

    public string Name => "live-distributed";

    public string Question => "how long a live message takes from one process's feed to another's over Redis";

    public async Task MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RedisServer.StartAsync(folder.Path);
        await using var senderLink = await RedisLink.OpenAsync(server.ConnectionString, "sender");
        await using var hearerLink = await RedisLink.OpenAsync(server.ConnectionString, "hearer");
        await using var senderHere = new InProcessLiveFeed(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);
        await using var hearerHere = new InProcessLiveFeed(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);
        await using var sender = new RedisLiveFeed(senderLink, senderHere, TimeProvider.System, NullLogger<RedisLiveFeed>.Instance);
        await using var hearer = new RedisLiveFeed(hearerLink, hearerHere, TimeProvider.System, NullLogger<RedisLiveFeed>.Instance);
        await Until.TrueAsync(() => Task.FromResult(sender.HearsOthers && hearer.HearsOthers), "both feeds listen", TimeSpan.FromSeconds(20));
        await using var alone = new InProcessLiveFeed(TimeProvider.System, NullLogger<InProcessLiveFeed>.Instance);
        var (within, across) = (new Samples(), new Samples());
        for (var n = -First; n < Count; n++)
        {
            var (near, far) = (await HeardAsync(alone, alone, n), await HeardAsync(sender, hearer, n));
            if (n < 0)
                continue;
            within.Add(near);
            across.Add(far);
        }

        Console.WriteLine($"  within a process: n {Count}, p50 {within.Median:0.000} ms, p99 {within.Percentile(99):0.000} ms");
        Console.WriteLine($"  over Redis: n {Count}, p50 {across.Median:0.000} ms, p99 {across.Percentile(99):0.000} ms, {across.Median / within.Median:0.0} times the baseline at the median");
    }

    private static async Task<TimeSpan> HeardAsync(ILiveFeed from, ILiveFeed to, long slot)
    {
        var heard = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = to.Subscribe(message =>
        {
            if (message is ProductUpdated updated && updated.Slot == slot)
                heard.TrySetResult(Stopwatch.GetTimestamp());
        });
        var sent = Stopwatch.GetTimestamp();
        from.Publish(new ProductUpdated(1, slot));
        return Stopwatch.GetElapsedTime(sent, await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
