namespace PriceTracker.Web.Components.Pages.Product;

/// <summary>A price axis of five even steps that holds every price and the target, with air above and below.</summary>
public sealed record ChartScale(decimal Bottom, decimal Top)
{
    private const int Steps = 5;

    public decimal Step => (Top - Bottom) / Steps;

    public static ChartScale Of(decimal lowest, decimal highest)
    {
        var span = highest - lowest;
        var air = span == 0 ? Math.Max(highest * 0.05m, 0.05m) : span * 0.12m;
        var step = NiceStep((span + (air * 2)) / Steps);
        var bottom = Math.Max(0, Math.Floor((lowest - air) / step) * step);
        while (bottom + (step * Steps) < highest + (air / 2))
        {
            step = NiceStep(step * 1.01m);
            bottom = Math.Max(0, Math.Floor((lowest - air) / step) * step);
        }

        return new ChartScale(bottom, bottom + (step * Steps));
    }

    private static decimal NiceStep(decimal least)
    {
        var power = 0.0001m;
        while (power * 10 <= least) power *= 10;
        foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 2.5m, 5])
        {
            if (power * factor >= least) return power * factor;
        }

        return power * 10;
    }
}
