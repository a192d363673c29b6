namespace PriceTracker.Data.Catalog;

/// <summary>The instance in numbers, for administrators.</summary>
public interface IInstanceStats
{
    Task<InstanceStats> ReadAsync(CancellationToken cancel);
}

/// <param name="DueNow">Products whose check is overdue at this moment.</param>
/// <param name="OldestDueSeconds">How long the most overdue of them has waited.</param>
public sealed record InstanceStats(
    int Products, int TrackedProducts, int Users, int ActiveAlerts, int Firings, int ScrapedLastHour, int DueNow, double OldestDueSeconds,
    IReadOnlyDictionary<string, int> ProductsByStatus, long DatabaseBytes);
