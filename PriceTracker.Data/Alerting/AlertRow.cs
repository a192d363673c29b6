using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.Alerting;

/// <summary>A rule with its product, if it is about one, as the database answers.</summary>
internal sealed class AlertRow
{
    public required Alert Alert { get; init; }
    public Product? Product { get; init; }
    public bool IsBought { get; init; }
    public bool WasMet { get; init; }
    public int Products { get; init; }

    public AlertView ToView() => new()
    {
        Id = Alert.Id,
        ProductId = Alert.ProductId,
        Tag = Alert.Tag,
        ProductTitle = Product?.Title,
        ProductImageUrl = SummaryRow.ImagePath(Product?.ImageHash),
        Domain = Product?.Domain,
        Terms = Alert.Terms(),
        Currency = Alert.Currency ?? Product?.Currency,
        CurrentPrice = Product?.CurrentPrice,
        Availability = Product?.Availability ?? Availability.Unknown,
        ReferencePrice = Alert.ReferencePrice,
        Channels = Alert.Channels,
        IsActive = Alert.IsActive,
        SnoozedUntil = Alert.SnoozedUntil,
        IsMet = IsMet(),
        IsBought = IsBought,
        Products = Alert.ProductId is null ? Products : 1,
        LastTriggeredAt = Alert.LastTriggeredAt,
        CreatedAt = Alert.CreatedAt,
    };

    // A plain target is compared with what the screen shows beside it; the rest is as the last evaluation found it.
    private bool IsMet() => Product is { CurrentPrice: { } price, Currency: var currency } && RuleCheck.UsesTarget(Alert.Kind)
        ? (Alert.Currency is null || Alert.Currency == currency) && (Alert.Kind == AlertKind.Below ? price <= Alert.TargetPrice : price >= Alert.TargetPrice)
        : WasMet;
}
