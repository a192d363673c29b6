using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Tests.Components.Fakes;

/// <summary>Products as a person might track them.</summary>
public static class Sample
{
    public static readonly DateTimeOffset Now = new(2025, 11, 18, 14, 36, 0, TimeSpan.Zero);

    public static ProductSummary Product(long id = 1) => new()
    {
        Id = id,
        Url = $"https://www.coolblue.nl/product/{id}",
        Domain = "coolblue.nl",
        Retailer = "coolblue",
        Title = "Sony WH-1000XM5 wireless headphones, black",
        Currency = "EUR",
        CurrentPrice = 279m,
        PreviousPrice = 319m,
        PriceChangedAt = Now.AddHours(-2),
        Availability = Availability.InStock,
        Status = ProductStatus.Active,
        LastScrapedAt = Now.AddMinutes(-4),
        LastReadAt = Now.AddMinutes(-4),
        CreatedAt = Now.AddDays(-365),
        Interval = TimeSpan.FromMinutes(30),
        Slot = 5,
    };

    public static ProductSummary Pending(long id = 2) => Product(id) with
    {
        Title = null,
        CurrentPrice = null,
        PreviousPrice = null,
        Currency = null,
        Status = ProductStatus.Pending,
        LastScrapedAt = null,
        LastReadAt = null,
        Slot = 1,
    };

    public static ProductSummary Unpriced(long id = 3) => Product(id) with
    {
        CurrentPrice = null,
        PreviousPrice = null,
        Status = ProductStatus.NoPrice,
        Problem = new ProductProblem("no_price", "The page opened, but no price was found on it."),
        LastReadAt = null,
    };
}
