namespace PriceTracker.Scraping.Extraction.Selectors;

/// <summary>A selector took more steps than a page is worth; XPath has no other way to be stopped.</summary>
public sealed class SelectorTooSlowException() : Exception("The selector takes too long on this page.");
