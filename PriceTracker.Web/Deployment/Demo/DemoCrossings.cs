namespace PriceTracker.Web.Deployment.Demo;

/// <summary>When a price fell to a target or below it: once per crossing. Pure.</summary>
internal static class DemoCrossings
{
    public static IEnumerable<DemoCrossing> Of(IReadOnlyList<DemoPrice> history, decimal target, DateTimeOffset since)
    {
        for (var i = 1; i < history.Count; i++)
            if (history[i].At >= since && history[i].Price <= target && history[i - 1].Price > target)
                yield return new DemoCrossing(history[i].At, history[i - 1].Price, history[i].Price);
    }
}

internal sealed record DemoCrossing(DateTimeOffset At, decimal OldPrice, decimal NewPrice);
