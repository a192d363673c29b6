using System.Runtime.InteropServices;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>The text of a page with the places of all its attributes, which its elements share.</summary>
public sealed class PageMarkup(string html)
{
    private readonly List<AttributeSlice> attributes = [];

    public string Html { get; } = html;

    public PageMarks Marks { get; } = new();

    public int AttributeCount => attributes.Count;

    public void Add(AttributeSlice attribute) => attributes.Add(attribute);

    public ReadOnlySpan<AttributeSlice> Attributes(int first, int count) => CollectionsMarshal.AsSpan(attributes).Slice(first, count);
}
