using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Alerting;

internal static class NotificationQueries
{
    public static IQueryable<NotificationRow> OfUser(PriceTrackerContext context, Guid userId) => Of(context, context.AlertFirings.Where(f => f.UserId == userId));

    public static IQueryable<NotificationRow> Of(PriceTrackerContext context, IQueryable<AlertFiring> firings) =>
        from f in firings.AsNoTracking()
        join p in context.Products.AsNoTracking() on f.ProductId equals p.Id
        select new NotificationRow
        {
            Id = f.Id,
            AlertId = f.AlertId,
            ProductId = f.ProductId,
            Title = p.Title,
            ImageHash = p.ImageHash,
            Domain = p.Domain,
            Url = p.Url,
            Kind = f.Kind,
            TargetPrice = f.TargetPrice,
            OldPrice = f.OldPrice,
            NewPrice = f.NewPrice,
            Facts = f.Facts,
            Currency = f.Currency,
            CreatedAt = f.CreatedAt,
            ReadAt = f.ReadAt,
        };
}
