using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Schema;

/// <summary>A text or a thing. Machine texts were written for programs: their decimal separator is the point.</summary>
public sealed record SchemaValue(string? Text, SchemaThing? Thing, bool IsMachine = true, PageElement? Element = null);
