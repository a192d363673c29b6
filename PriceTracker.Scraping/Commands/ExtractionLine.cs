using System.Text.Json;
using System.Text.Json.Serialization;
using PriceTracker.Scraping.Extraction;

namespace PriceTracker.Scraping.Commands;

/// <summary>What the command prints for a page.</summary>
public sealed record ExtractionLine
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    public string? Price { get; init; }

    public string? Currency { get; init; }

    public string? ListPrice { get; init; }

    public string? Title { get; init; }

    public string? Image { get; init; }

    public string Availability { get; init; } = "unknown";

    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public string? Brand { get; init; }

    public double Confidence { get; init; }

    public string PageKind { get; init; } = "other";

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public string? Error { get; init; }

    public static ExtractionLine Failed(string? id, string error) => new() { Id = id, Error = error };

    public static ExtractionLine Of(string? id, ExtractedProduct product) => new()
    {
        Id = id,
        Price = product.Price is { } price ? CommandJson.Amount(price) : null,
        Currency = product.Currency,
        ListPrice = product.ListPrice is { } list ? CommandJson.Amount(list) : null,
        Title = product.Title,
        Image = product.Image?.AbsoluteUri,
        Availability = JsonNamingPolicy.SnakeCaseLower.ConvertName(product.Availability.ToString()),
        Sku = product.Sku,
        Gtin = product.Gtin,
        Brand = product.Brand,
        Confidence = product.Confidence,
        PageKind = JsonNamingPolicy.SnakeCaseLower.ConvertName(product.PageKind.ToString()),
        Evidence = product.Evidence,
        Error = product.Error,
    };
}
