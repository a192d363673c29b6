namespace PriceTracker.Web.Components.Shared;

/// <summary>One choice of a segmented control: a word, or a glyph that the word names.</summary>
public sealed record Segment<T>(T Value, string Text, string? Count = null, string? Glyph = null);
