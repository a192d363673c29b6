using PriceTracker.Data.Scrapers;
using PriceTracker.Scraping.Extraction.Selectors;

namespace PriceTracker.Scraping.Worker;

/// <summary>Asks the engine that will run the selector.</summary>
internal sealed class SelectorCheck : ISelectorCheck
{
    public bool IsValid(string selector) => PageSelector.IsValid(selector);
}
