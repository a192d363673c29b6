using PriceTracker.Data.Catalog;
using PriceTracker.Data.Model;

namespace PriceTracker.Web.Api;

/// <summary>A product as programs see it.</summary>
internal sealed record ProductBody(
    string Id,
    string Url,
    string Domain,
    string Retailer,
    string? Title,
    string? ImageUrl,
    string? Currency,
    decimal? CurrentPrice,
    decimal? PreviousPrice,
    decimal? ListPrice,
    Availability Availability,
    ProductStatus Status,
    ProductProblem? Problem,
    string? Brand,
    string? Gtin,
    string? Sku,
    IReadOnlyList<string> Tags,
    DateTimeOffset? BoughtAt,
    DateTimeOffset? LastScrapedAt,
    DateTimeOffset? NextScrapeAt,
    DateTimeOffset CreatedAt)
{
    public static ProductBody Of(ProductSummary p) => new(
        ApiIds.Text(p.Id), p.Url, p.Domain, p.Retailer, p.Title, p.ImageUrl, p.Currency, p.CurrentPrice, p.PreviousPrice, p.ListPrice,
        p.Availability, p.Status, p.Problem, p.Brand, p.Gtin, p.Sku, p.Tags, p.BoughtAt?.ToUniversalTime(), p.LastScrapedAt?.ToUniversalTime(), p.NextScrapeAt?.ToUniversalTime(), p.CreatedAt.ToUniversalTime());
}
