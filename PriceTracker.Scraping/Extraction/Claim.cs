using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction;

/// <summary>What one channel says about one product of the page; any part may be missing.</summary>
public sealed record Claim(string Channel, string Locator)
{
    public decimal? Price { get; init; }

    public string? Currency { get; init; }

    /// <summary>The raw text of the price.</summary>
    public string Text { get; init; } = "";

    public decimal? ListPrice { get; init; }

    public Availability Availability { get; init; }

    public string? Title { get; init; }

    public string? Image { get; init; }

    public string? Sku { get; init; }

    /// <summary>The maker's code (mpn, model), which several shops share.</summary>
    public string? MakerCode { get; init; }

    public string? Gtin { get; init; }

    public string? Brand { get; init; }

    /// <summary>The channel's own trust in this claim among its claims, 0 to 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The claim names a product by itself, not merely an amount.</summary>
    public bool IsProduct { get; init; }

    /// <summary>Of a product the page lists rather than sells: a list item or a neighbour.</summary>
    public bool IsNeighbour { get; init; }

    /// <summary>Where the price stands in the page, if it stands in the markup.</summary>
    public PageElement? Element { get; init; }

    /// <summary>Tells places apart that a locator, being short for people, calls the same.</summary>
    public string Place => $"{Channel} {Element?.Path ?? Locator}";
}
