using PriceTracker.Scraping.Extraction.Money;

namespace PriceTracker.Scraping.Extraction;

/// <summary>What one page says about its main product. Anything but a product page carries no price.</summary>
public sealed record ExtractedProduct
{
    public required PageKind PageKind { get; init; }

    public decimal? Price { get; init; }

    /// <summary>ISO 4217 code, or null where the page leaves it open.</summary>
    public string? Currency { get; init; }

    /// <summary>The claimed former price, only where it is above the price.</summary>
    public decimal? ListPrice { get; init; }

    public string? Title { get; init; }

    /// <summary>Absolute http(s) address.</summary>
    public Uri? Image { get; init; }

    public Availability Availability { get; init; }

    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public string? Brand { get; init; }

    /// <summary>0 to 1: how far the price can be trusted.</summary>
    public double Confidence { get; init; }

    /// <summary>The first is the price's, where there is a price.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>All amounts considered, best first.</summary>
    public IReadOnlyList<PriceCandidate> Candidates { get; init; } = [];

    /// <summary>Amounts that were seen and not considered, with the reason; only where the hints ask to explain.</summary>
    public IReadOnlyList<PriceCandidate> Dismissed { get; init; } = [];

    /// <summary>A product whose price the engine will not choose by itself: a person has to pick among the candidates.</summary>
    public bool Asks => PageKind == PageKind.Product && Price is null && Candidates.Count > 0;

    /// <summary>The shop's configured place gave no price, and the engine read it elsewhere.</summary>
    public bool MissedSelector { get; init; }

    /// <summary>How price texts of the page were read; null where it could not be read.</summary>
    public PriceTextContext? Money { get; init; }

    /// <summary>One of <see cref="ExtractionErrors"/> where the page could not be read, or not as configured.</summary>
    public string? Error { get; init; }

    public static ExtractedProduct Unreadable(string error) => new() { PageKind = PageKind.Other, Error = error };
}
