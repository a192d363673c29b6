using PriceTracker.Data.Model;
using PriceTracker.Data.Recording;
using PriceTracker.Data.Storage;
using PriceTracker.Scraping.Choices;
using PriceTracker.Scraping.Extraction;
using PriceTracker.Scraping.Extraction.Recipes;
using Availability = PriceTracker.Data.Model.Availability;
using Found = PriceTracker.Scraping.Extraction.Availability;

namespace PriceTracker.Scraping.Worker;

/// <summary>Between the engine's words, which know no database, and the recorder's.</summary>
internal static class ExtractionMapping
{
    /// <summary>numeric(18,4) ends here.</summary>
    private const decimal LargestPrice = 99_999_999_999_999m;

    private const int LongestText = 500;

    public static ExtractionHints Hints(ScraperConfig? config) => config is null ? ExtractionHints.None : new ExtractionHints
    {
        PriceSelector = config.PriceSelector,
        TitleSelector = config.TitleSelector,
        ImageSelector = config.ImageSelector,
        AvailabilitySelector = config.AvailabilitySelector,
        Currency = config.Currency,
        DecimalSeparator = config.DecimalSeparator is [var separator] ? separator : null,
        AllowZeroPrice = config.AllowZeroPrice,
    };

    /// <param name="lastPrice">What the product cost until now, where it is known.</param>
    public static ScrapeOutcome Outcome(ExtractedProduct found, decimal? lastPrice = null) => found.PageKind switch
    {
        _ when found.Error is ExtractionErrors.TooLarge or ExtractionErrors.TooDeep or ExtractionErrors.NotHtml =>
            new ScrapeOutcome.NoReading(ProductStatus.NotAProduct, found.Error),
        _ when found.Error is ExtractionErrors.TooSlow or ExtractionErrors.Unreadable => new ScrapeOutcome.NoReading(ProductStatus.Failing, found.Error),
        PageKind.Blocked => new ScrapeOutcome.NoReading(ProductStatus.Blocked, "blocked", "a check for robots"),
        PageKind.NotFound => new ScrapeOutcome.NoReading(ProductStatus.Gone, "gone"),
        PageKind.Listing => new ScrapeOutcome.NoReading(ProductStatus.NotAProduct, "not_a_product", "a list of products"),
        PageKind.Article => new ScrapeOutcome.NoReading(ProductStatus.NotAProduct, "not_a_product", "an article"),
        PageKind.Other => new ScrapeOutcome.NoReading(ProductStatus.NotAProduct, "not_a_product"),
        _ => Product(found, lastPrice),
    };

    /// <summary>What a recipe read: the price as it stands now, everything else as it stood.</summary>
    public static ScrapeOutcome Outcome(RecipeReading.Answer answer) => new ScrapeOutcome.Read(
        decimal.Round(answer.Price, 4), answer.Currency, answer.ListPrice is { } list ? decimal.Round(list, 4) : null, Availability(answer.Availability), new ProductFacts(),
        new EvidenceFact(Cut(answer.Evidence.Channel)!, Cut(answer.Evidence.Locator)!, Cut(answer.Evidence.Text) ?? "", (float)answer.Confidence));

    private static ScrapeOutcome Product(ExtractedProduct found, decimal? lastPrice)
    {
        var facts = Facts(found);
        var availability = Availability(found.Availability);
        var soldOut = availability is Data.Model.Availability.OutOfStock or Data.Model.Availability.Discontinued;
        if (found.Price is not { } price || price > LargestPrice)
        {
            return soldOut
                ? new ScrapeOutcome.Read(null, null, null, availability, facts, null)
                : Unpriced(found, facts);
        }
        if (found.Currency is null)
            return new ScrapeOutcome.NoReading(ProductStatus.NoPrice, "currency_unknown", Facts: facts);
        var list = found.ListPrice is { } l && l <= LargestPrice ? decimal.Round(l, 4) : (decimal?)null;
        return new ScrapeOutcome.Read(decimal.Round(price, 4), found.Currency, list, availability, facts, Evidence(found)) { Support = SupportOf.Price(found, lastPrice) };
    }

    private static ScrapeOutcome.NoReading Unpriced(ExtractedProduct found, ProductFacts facts) => found switch
    {
        { Error: PickedPlace.Lost } => new(ProductStatus.NoPrice, PickedPlace.Lost, Facts: facts),
        { Asks: true } => new(ProductStatus.NoPrice, "price_unsure", found.Candidates.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), facts),
        _ => new(ProductStatus.NoPrice, "no_price", Facts: facts),
    };

    private static EvidenceFact? Evidence(ExtractedProduct found) => found.Evidence is [var first, ..]
        ? new EvidenceFact(Cut(first.Channel)!, Cut(first.Locator)!, Cut(first.Text)!, (float)found.Confidence)
        : null;

    private static ProductFacts Facts(ExtractedProduct found) =>
        new(Cut(found.Title), Cut(found.Brand), Cut(found.Gtin), Cut(found.Sku), found.Image?.AbsoluteUri is { Length: <= 2048 } image ? image : null);

    /// <summary>The page's text is hostile: only what can be stored, and an end.</summary>
    private static string? Cut(string? text)
    {
        if (text is null)
            return null;
        var clean = StorableText.Clean(text.Length > LongestText ? text[..LongestText] : text).Trim();
        return clean.Length == 0 ? null : clean;
    }

    private static Availability Availability(Found found) => found switch
    {
        Found.InStock => Data.Model.Availability.InStock,
        Found.OutOfStock => Data.Model.Availability.OutOfStock,
        Found.Preorder => Data.Model.Availability.Preorder,
        Found.Backorder => Data.Model.Availability.Backorder,
        Found.Discontinued => Data.Model.Availability.Discontinued,
        _ => Data.Model.Availability.Unknown,
    };
}
