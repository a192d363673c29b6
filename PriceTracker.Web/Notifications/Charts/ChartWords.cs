using PriceTracker.Data.History;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Notifications.Charts;

/// <summary>What the picture does not say itself, for the HTML around it: there are no fonts on servers.</summary>
public static class ChartWords
{
    public static IReadOnlyDictionary<string, object?> Of(PriceSteps steps, Formats formats)
    {
        var priced = steps.Runs.Where(run => run.Price is not null).ToList();
        var (low, high) = (priced.MinBy(run => run.Price), priced.MaxBy(run => run.Price));
        if (low is null || high is null)
            return new Dictionary<string, object?>();
        var (from, to) = (formats.Day(SparkShape.Start(steps, priced[0])), formats.Day(steps.To));
        var (lowest, highest) = (formats.Price(low.Price, steps.Currency), formats.Price(high.Price, steps.Currency));
        return new Dictionary<string, object?>
        {
            ["from"] = from,
            ["to"] = to,
            ["lowest"] = lowest,
            ["lowest_on"] = formats.Day(low.From),
            ["highest"] = highest,
            ["highest_on"] = formats.Day(high.From),
            ["alt"] = $"Price from {from} to {to}: lowest {lowest} on {formats.Day(low.From)}, highest {highest} on {formats.Day(high.From)}.",
        };
    }
}
