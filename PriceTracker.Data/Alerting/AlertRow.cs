using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;

namespace PriceTracker.Data.Alerting;

/// <summary>A rule with its product, as the database answers.</summary>
internal sealed class AlertRow
{
    public required Alert Alert { get; init; }
    public required Product Product { get; init; }

    public AlertView ToView() => new(
        Alert.Id,
        Alert.ProductId,
        Product.Title,
        SummaryRow.ImagePath(Product.ImageHash),
        Product.Domain,
        Alert.Kind,
        Alert.TargetPrice,
        Alert.Currency ?? Product.Currency,
        Product.CurrentPrice,
        Alert.ReferencePrice,
        Alert.IsActive,
        AlertRules.IsMet(Alert.Kind, Alert.TargetPrice, Alert.Currency, Product.CurrentPrice, Product.Currency),
        Alert.LastTriggeredAt,
        Alert.CreatedAt);
}
