using PriceTracker.Data.Model;

namespace PriceTracker.Web.Deployment.Demo;

/// <summary>The rows that a year of checks would have left: one per change, one per quiet day, and none while nobody looked. Pure.</summary>
internal static class DemoHistory
{
    public static IEnumerable<PriceObservation> Rows(long productId, DemoProduct product, DateTimeOffset gapFrom, DateTimeOffset gapTo, DateTimeOffset now)
    {
        PriceObservation? last = null;
        foreach (var at in Looks(product.History, now).Where(t => t < gapFrom || t >= gapTo))
        {
            if (last is not null && last.ObservedAt < gapFrom && at >= gapTo)
                yield return Row(productId, product, ObservationKind.LastSeen, gapFrom);
            var row = Row(productId, product, ObservationKind.Change, at);
            if (last is not null && last.Price == row.Price && last.Availability == row.Availability)
                row.Kind = ObservationKind.Heartbeat;
            yield return last = row;
        }
    }

    private static IEnumerable<DateTimeOffset> Looks(IReadOnlyList<DemoPrice> history, DateTimeOffset now)
    {
        var first = history[0].At;
        var midnights = Enumerable.Range(1, (int)(now - first).TotalDays)
            .Select(day => new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero).AddDays(day))
            .Where(midnight => midnight < now);
        return history.Select(p => p.At).Concat(midnights).Distinct().Order();
    }

    private static PriceObservation Row(long productId, DemoProduct product, ObservationKind kind, DateTimeOffset at)
    {
        var price = product.History.Last(p => p.At <= at);
        return new PriceObservation
        {
            ProductId = productId,
            ObservedAt = at,
            Kind = kind,
            Price = price.Price,
            ListPrice = product.ListPrice,
            Currency = product.Currency,
            Availability = price.InStock ? Availability.InStock : Availability.OutOfStock,
        };
    }
}
