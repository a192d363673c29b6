namespace PriceTracker.Scraping.Extraction.Codes;

/// <summary>One place that names a code for the product, and how far it is to be trusted, 0 to 1.</summary>
public readonly record struct CodeVote(string Code, double Weight);
