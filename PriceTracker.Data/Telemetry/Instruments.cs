using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PriceTracker.Data.Telemetry;

/// <summary>Everything that is measured, and the source of our own spans. Names follow OpenTelemetry: dots, and units beside them.</summary>
public static class Instruments
{
    public const string Name = "PriceTracker";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly ConcurrentDictionary<string, long> Depths = new();
    private static readonly Counter<long> ScrapeCount = Meter.CreateCounter<long>("pricetracker.scrapes", description: "Scrapes by outcome and retailer");
    private static readonly Histogram<double> ScrapeTime = Meter.CreateHistogram<double>("pricetracker.scrape.duration", "s", "From the job in hand to its result");
    private static readonly Histogram<double> RecordTime = Meter.CreateHistogram<double>("pricetracker.record.duration", "s", "One transaction of the recorder");
    private static readonly Counter<long> RecordedCount = Meter.CreateCounter<long>("pricetracker.recorded", description: "Results recorded");
    private static readonly Histogram<double> LiveTime = Meter.CreateHistogram<double>("pricetracker.live.latency", "s", "From a message told to the process that shows it");
    private static readonly Counter<long> ReadCount = Meter.CreateCounter<long>("pricetracker.pages.read", description: "Pages by who read them: the product's recipe, or the engine and why");
    private static double dueLag;

#pragma warning disable CA1810 // Observed values need code that runs once.
    static Instruments()
#pragma warning restore CA1810
    {
        Meter.CreateObservableGauge("pricetracker.queue.depth", () => Depths.Select(d => new Measurement<long>(d.Value, Tag("queue", d.Key))), description: "Messages that wait");
        Meter.CreateObservableGauge("pricetracker.due.lag", () => Volatile.Read(ref dueLag), "s", "How long the most overdue product has waited");
    }

    public static void SetQueueDepth(string queue, long depth) => Depths[queue] = depth;

    public static void SetDueLag(TimeSpan lag) => Volatile.Write(ref dueLag, lag.TotalSeconds);

    public static void Scraped(string outcome, string retailer, TimeSpan took)
    {
        ScrapeCount.Add(1, Tag("outcome", outcome), Tag("retailer", retailer));
        ScrapeTime.Record(took.TotalSeconds, Tag("outcome", outcome));
    }

    public static void Recorded(int results, TimeSpan took)
    {
        RecordedCount.Add(results);
        RecordTime.Record(took.TotalSeconds);
    }

    /// <param name="by">"recipe", or why the engine had to: "no_recipe" or the recipe's doubt.</param>
    public static void PageRead(string by) => ReadCount.Add(1, Tag("by", by));

    public static void LiveDelivered(TimeSpan after) => LiveTime.Record(Math.Max(0, after.TotalSeconds));

    /// <summary>A span that continues the trace of a message, or stands alone where there is none.</summary>
    public static Activity? Span(string name, ActivityKind kind, string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent)
            ? Spans.StartActivity(name, kind, parent)
            : Spans.StartActivity(name, kind);

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
