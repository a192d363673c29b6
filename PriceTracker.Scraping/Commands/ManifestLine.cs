namespace PriceTracker.Scraping.Commands;

/// <summary>One page of a batch; the file is relative to the manifest.</summary>
public sealed record ManifestLine(string? Id, string? Url, string? File);
