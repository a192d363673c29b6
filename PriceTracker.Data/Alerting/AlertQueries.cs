using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Storage;

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
        select new AlertRow { Alert = alert, Product = product };
}
