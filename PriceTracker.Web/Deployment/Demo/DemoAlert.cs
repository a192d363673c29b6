using PriceTracker.Data.Model;

namespace PriceTracker.Web.Deployment.Demo;

/// <summary>A rule of the demo's person, and how often it fired in the last months.</summary>
internal sealed record DemoAlert(Alert Alert, IReadOnlyList<DemoCrossing> Crossings, bool IsMet)
{
    private static readonly TimeSpan SetAgo = TimeSpan.FromDays(150);
    private static readonly TimeSpan Unread = TimeSpan.FromDays(4);

    public static DemoAlert Plan(DemoProduct sample, long productId, Guid userId, DateTimeOffset now)
    {
        var target = sample.Target!.Value;
        var crossings = DemoCrossings.Of(sample.History, target, now - SetAgo).ToList();
        var alert = new Alert
        {
            UserId = userId,
            ProductId = productId,
            Kind = AlertKind.Below,
            TargetPrice = target,
            Currency = sample.Currency,
            ReferencePrice = sample.History.LastOrDefault(p => p.At <= now - SetAgo)?.Price ?? sample.History[0].Price,
            LastTriggeredAt = crossings.Count > 0 ? crossings[^1].At : null,
            CreatedAt = now - SetAgo,
        };
        return new DemoAlert(alert, crossings, sample.History[^1].Price <= target);
    }

    public AlertState State() => new() { AlertId = Alert.Id, ProductId = Alert.ProductId!.Value, Currency = Alert.Currency, SetPrice = Alert.ReferencePrice, AnchorPrice = Alert.ReferencePrice, IsMet = IsMet, Armed = !IsMet };

    /// <summary>Slots count down from zero: the product's first real check is slot 1.</summary>
    public IEnumerable<AlertFiring> Firings(DateTimeOffset now) => Crossings.Select((crossing, i) => new AlertFiring
    {
        AlertId = Alert.Id,
        Revision = Alert.Revision,
        UserId = Alert.UserId,
        ProductId = Alert.ProductId!.Value,
        Slot = -i,
        Kind = Alert.Kind,
        TargetPrice = Alert.TargetPrice,
        OldPrice = crossing.OldPrice,
        NewPrice = crossing.NewPrice,
        Currency = Alert.Currency!,
        CreatedAt = crossing.At,
        DispatchedAt = crossing.At,
        ReadAt = now - crossing.At > Unread ? crossing.At.AddMinutes(20) : null,
    });
}
