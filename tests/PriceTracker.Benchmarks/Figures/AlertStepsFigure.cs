using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PriceTracker.Benchmarks.Measuring;
using PriceTracker.Benchmarks.Running;
using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;
using PriceTracker.Web.Notifications.Delivery;

namespace PriceTracker.Benchmarks.Figures;

/// <summary>Where the time of a flood goes: each step alone, one at a time. The baseline is a bare question to the database.</summary>
public sealed class AlertStepsFigure : IFigure
{
    private const int People = 600;
    private const int Each = 10;
    private double baseline;

    public string Name => "alerts-steps";

    public string Question => "what each step from a firing to its delivery costs alone";

    public async Task MeasureAsync()
    {
        await using var room = await AlertRoom.OpenAsync();
        await AlertRoom.FillAsync(room, People, "below");
        await AskAsync(room, 200);
        baseline = await TellAsync("a bare question", 400, _ => AskAsync(room, 1));
        await AlertRoom.FireAsync(room, People, Each, slot: 0, together: true);
        var dispatch = room.Get<FiringDispatch>();
        await dispatch.DispatchAsync(CancellationToken.None);
        await TellAsync("500 firings made 1,000 deliveries", (People * Each / 500) - 1, async _ => await dispatch.DispatchAsync(CancellationToken.None));
        List<IReadOnlyList<NotificationDelivery>> channels = [];
        await TellAsync("up to 256 channels claimed", 2, async _ => channels.AddRange((await room.Get<DeliveryClaims>().TakeAsync(CancellationToken.None)).Select(c => (IReadOnlyList<NotificationDelivery>)[.. c])));
        DeliveryRound round = null!;
        await TellAsync($"{channels.Count} channels and what they are told read", 2, async _ => round = await room.Get<DeliveryReads>().LoadAsync([.. channels.SelectMany(c => c)], CancellationToken.None));
        await WriteAsync(room, round, channels, told: 1, 20);
        await TellAsync("one alert put into words", 200, n => WriteAsync(room, round, channels, told: 1, 1, n));
        await TellAsync("a digest of ten put into words", 200, n => WriteAsync(room, round, channels, told: Each, 1, n));
        await TellAsync("noted that a message was sent", channels.Count, n => room.Get<DeliveryResults>().WriteAsync(channels[n], new DeliveryResult.Sent("taken"), CancellationToken.None));
    }

    private async Task<double> TellAsync(string step, int times, Func<int, Task> run)
    {
        var samples = new Samples();
        var processor = new ProcessorTime();
        for (var n = 0; n < times; n++)
        {
            var watch = Stopwatch.StartNew();
            await run(n);
            samples.Add(watch.Elapsed);
        }

        var ratio = baseline > 0 ? $", {samples.Median / baseline:0.0} times the baseline at the median" : "";
        Console.WriteLine($"  {step}: {samples}, {processor.Used.TotalMilliseconds / times:0.0} ms of this program's processor time each{ratio}");
        return samples.Median;
    }

    private static async Task AskAsync(DataRoom room, int times)
    {
        for (var n = 0; n < times; n++)
        {
            await using var context = await room.Contexts.CreateDbContextAsync();
            await context.Database.SqlQuery<int>($"select 1 as \"Value\"").SingleAsync();
        }
    }

    private static async Task WriteAsync(DataRoom room, DeliveryRound round, List<IReadOnlyList<NotificationDelivery>> channels, int told, int times, int from = 0)
    {
        for (var n = from; n < from + times; n++)
        {
            var mine = channels[n % channels.Count].Take(told).ToList();
            await room.Get<IMessageWriter>().WriteAsync(
                round.Recipients[mine[0].ChannelId].Person, "sink", mine[0].ChannelId, mine.ConvertAll(d => round.Firings[d.FiringId]), $"figure-{n}", CancellationToken.None);
        }
    }
}
