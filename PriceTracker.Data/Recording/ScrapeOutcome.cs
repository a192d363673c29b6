using PriceTracker.Data.Model;

namespace PriceTracker.Data.Recording;

/// <summary>What one scrape found. Expected failures are values; none of them changes the last good price.</summary>
public abstract record ScrapeOutcome
{
    private ScrapeOutcome()
    {
    }

    /// <summary>The page was read. <paramref name="Price"/> is null only where it sells at no price now (out of stock).</summary>
    public sealed record Read(
        decimal? Price,
        string? Currency,
        decimal? ListPrice,
        Availability Availability,
        ProductFacts Facts,
        EvidenceFact? Evidence) : ScrapeOutcome
    {
        public PriceSupport Support { get; init; }
    }

    /// <summary>The shop says that the page has not changed since the last read (304).</summary>
    public sealed record NotModified : ScrapeOutcome;

    /// <summary>No price this time, and why: a status other than pending, active and paused.</summary>
    public sealed record NoReading(ProductStatus Status, string Code, string? Detail = null, ProductFacts? Facts = null) : ScrapeOutcome;

    /// <summary>Not tried: the shop's turn comes later. Costs no attempt.</summary>
    public sealed record Later : ScrapeOutcome;
}

/// <summary>What the page says about the product besides its offer; null keeps what is known.</summary>
public sealed record ProductFacts(
    string? Title = null,
    string? Brand = null,
    string? Gtin = null,
    string? Sku = null,
    string? ImageSource = null,
    byte[]? ImageHash = null);

public sealed record EvidenceFact(string Channel, string Locator, string RawText, float Confidence);
