namespace PriceTracker.Scraping.Extraction;

public enum Availability
{
    Unknown,
    InStock,
    OutOfStock,
    Preorder,
    Backorder,
    Discontinued,
}
