using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

internal static class AlertQueries
{
    /// <summary>A person's rules, those about single products only as long as they track them.</summary>
    public static IQueryable<AlertRow> OfUser(PriceTrackerContext context, Guid userId) =>
        from alert in context.Alerts.AsNoTracking()
        where alert.UserId == userId
        from link in context.UserProducts.Where(l => l.UserId == userId && l.ProductId == alert.ProductId && l.RemovedAt == null).DefaultIfEmpty()
        from product in context.Products.Where(p => p.Id == alert.ProductId).DefaultIfEmpty()
        where alert.ProductId == null || link != null
        select new AlertRow
        {
            Alert = alert,
            Product = product,
            IsBought = link != null && link.BoughtAt != null,
            WasMet = context.AlertStates.Any(s => s.AlertId == alert.Id && s.Revision == alert.Revision && s.IsMet),
            Products = alert.ProductId != null ? 1 : context.UserProducts.Count(l => l.UserId == userId && l.RemovedAt == null
                && (alert.Tag == null ? l.CreatedAt >= alert.CreatedAt : l.Tags.Contains(alert.Tag))),
        };

    /// <summary>Products that a rule watches, in the order in which they are locked.</summary>
    public static IQueryable<long> ProductsUnder(PriceTrackerContext context, Alert alert) => context.UserProducts
        .Where(l => l.UserId == alert.UserId && l.RemovedAt == null && l.BoughtAt == null)
        .Where(l => alert.ProductId != null ? l.ProductId == alert.ProductId : alert.Tag == null ? l.CreatedAt >= alert.CreatedAt : l.Tags.Contains(alert.Tag!))
        .Select(l => l.ProductId)
        .OrderBy(id => id);
}
