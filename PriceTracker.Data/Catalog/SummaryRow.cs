using PriceTracker.Data.Model;

namespace PriceTracker.Data.Catalog;

/// <summary>A product with its owner's target, as the database answers. Initialised by member: a constructor cannot be translated to SQL.</summary>
internal sealed class SummaryRow
{
    public required Product Product { get; init; }
    public decimal? Target { get; init; }
    public List<string> Tags { get; init; } = [];
    public DateTimeOffset? BoughtAt { get; init; }

    public ProductSummary ToSummary()
    {
        var p = Product;
        return new ProductSummary
        {
            Id = p.Id,
            Url = p.Url,
            Domain = p.Domain,
            Retailer = p.Retailer,
            Title = p.Title,
            Brand = p.Brand,
            Gtin = p.Gtin,
            Sku = p.Sku,
            ImageUrl = ImagePath(p.ImageHash),
            Currency = p.Currency,
            CurrentPrice = p.CurrentPrice,
            PreviousPrice = p.PreviousPrice,
            PriceChangedAt = p.PriceChangedAt,
            ListPrice = p.ListPrice,
            Availability = p.Availability,
            Confidence = p.Confidence,
            Status = p.Status,
            Problem = ProblemTexts.Of(p.ProblemCode, p.ProblemDetail, p.Domain),
            LastScrapedAt = p.LastScrapedAt,
            LastReadAt = p.LastReadAt,
            NextScrapeAt = p.DueAt,
            CreatedAt = p.CreatedAt,
            Interval = TimeSpan.FromSeconds(p.IntervalSeconds),
            Slot = p.LastSlot,
            TargetPrice = Target,
            TargetReached = p.CurrentPrice <= Target,
            Tags = Tags,
            BoughtAt = BoughtAt,
        };
    }

    public static string? ImagePath(byte[]? hash) => hash is null ? null : $"/images/{Convert.ToHexStringLower(hash)}";
}
