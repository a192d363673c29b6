using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications.Delivery;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>
/// A flood of firings through dispatch and delivery, which run beside each other as in the product, into a channel that takes everything at once.
/// The baseline has so few for each person that every one is a message; the ratio is what gathering is worth.
/// </summary>
public sealed class AlertDrainFigure : IFigure
{
    private const int People = 5_000;
    private int slot;

    public string Name => "alerts-drain";

    public string Question => "how long 50,000 firings of 5,000 people take until all are sent";

    public async Task MeasureAsync()
    {
        await using var room = await AlertRoom.OpenAsync();
        await AlertRoom.FillAsync(room, People, "below");
        // What comes first is compiled.
        await DrainAsync(room, 500, each: 2, together: false);
        var (baseline, text) = await DrainAsync(room, People, each: 1, together: false);
        Console.WriteLine($"  one for each person: {text}");
        foreach (var together in (bool[])[true, false])
        {
            (var rate, text) = await DrainAsync(room, People, each: 10, together);
            Console.WriteLine($"  ten for each person, {(together ? "side by side" : "everybody's first, then everybody's second")}: {text}, {rate / baseline:0.0} times the baseline");
        }
    }

    private async Task<(double PerSecond, string Text)> DrainAsync(DataRoom room, int people, int each, bool together)
    {
        var sink = room.Get<SinkChannel>();
        sink.Forget();
        await AlertRoom.FireAsync(room, people, each, slot, together);
        slot += each;
        var firings = people * each;
        var processor = new ProcessorTime();
        var watch = Stopwatch.StartNew();
        var memory = new MemoryWatch();
        TimeSpan dispatched;
        await using (memory)
        {
            var dispatching = DispatchAsync(room.Get<FiringDispatch>(), watch);
            await DeliverAsync(room.Get<DeliveryWorker>(), dispatching);
            dispatched = await dispatching;
        }

        var (time, unsent) = (watch.Elapsed, await UnsentAsync(room));
        var rate = firings / time.TotalSeconds;
        return (rate, $"{firings} firings in {time.TotalSeconds:0.0} s, {rate:0}/s, {processor.Used.TotalSeconds:0.0} s of this program's processor time, dispatched after {dispatched.TotalSeconds:0.0} s, {sink.Messages} messages, "
            + $"{firings - sink.Told} lost, {sink.Doubled} doubled, {unsent} rows not sent; {memory}");
    }

    private static async Task<TimeSpan> DispatchAsync(FiringDispatch dispatch, Stopwatch watch)
    {
        while (await dispatch.DispatchAsync(CancellationToken.None) > 0)
        {
        }

        return watch.Elapsed;
    }

    private static async Task DeliverAsync(DeliveryWorker worker, Task dispatching)
    {
        while (true)
        {
            var isLast = dispatching.IsCompleted;
            if (await worker.RunAsync(CancellationToken.None))
                continue;
            if (isLast)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <summary>Deliveries that are in no end state, or in the wrong one.</summary>
    private static async Task<int> UnsentAsync(DataRoom room)
    {
        await using var context = await room.Contexts.CreateDbContextAsync();
        return await context.NotificationDeliveries.CountAsync(d => d.Status != DeliveryStatus.Sent);
    }
}
