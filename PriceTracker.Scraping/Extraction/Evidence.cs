namespace PriceTracker.Scraping.Extraction;

/// <summary>Where on the page a value was read: channel, place and the raw text.</summary>
public sealed record Evidence(string Channel, string Locator, string Text);
