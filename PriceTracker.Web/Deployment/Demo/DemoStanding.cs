using PriceTracker.Data.Model;

namespace PriceTracker.Web.Deployment.Demo;

/// <summary>Where a year of checks would have left the product itself. Pure.</summary>
internal static class DemoStanding
{
    public static void Apply(Product product, DemoProduct sample, PriceObservation newest, DateTimeOffset now)
    {
        var current = sample.History[^1];
        var previous = sample.History.LastOrDefault(p => p.Price != current.Price);
        product.Title = sample.Title;
        product.Brand = sample.Brand;
        product.Currency = sample.Currency;
        product.ListPrice = sample.ListPrice;
        product.CurrentPrice = current.Price;
        product.PreviousPrice = previous?.Price;
        product.PriceChangedAt = previous is null ? null : sample.History.First(p => p.At > previous.At).At;
        product.Availability = newest.Availability;
        product.Status = ProductStatus.Active;
        product.LastScrapedAt = now;
        product.LastReadAt = now;
        product.LastRowAt = newest.ObservedAt;
        product.LastRowPrice = newest.Price;
        product.CreatedAt = sample.History[0].At;
    }
}
