namespace PriceTracker.Scraping.Extraction;

/// <summary>What a page is; only a product page has a price.</summary>
public enum PageKind
{
    Product,
    Listing,
    Article,
    Blocked,
    NotFound,
    Other,
}
