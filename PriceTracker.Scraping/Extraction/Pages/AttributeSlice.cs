namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>Where an attribute's name and value stand in the markup; a value of length 0 may be an absent one.</summary>
public readonly record struct AttributeSlice(int NameStart, int NameLength, int ValueStart, int ValueLength);
