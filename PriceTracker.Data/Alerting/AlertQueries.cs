using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace PriceTracker.Data.Alerting;

internal static class AlertQueries
{
    /// <summary>A person's rules on products they track.</summary>
    public static IQueryable<AlertRow> OfUser(PriceTrackerContext context, Guid userId) =>
        from alert in context.Alerts.AsNoTracking()
        where alert.UserId == userId
        join link in context.UserProducts on new { alert.UserId, alert.ProductId } equals new { link.UserId, link.ProductId }
        where link.RemovedAt == null
        join product in context.Products.AsNoTracking() on alert.ProductId equals product.Id
        select new AlertRow(alert, product);
}

internal sealed record AlertRow(Alert Alert, Product Product)
{
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
