using System.Net;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>An element with its place in the page: in the markup, in document order, in the tree, and in the visible text.</summary>
public sealed class PageElement(PageMarkup markup, string name, TagTraits traits, PageElement? parent, int index)
{
    private const int LongestId = 80;
    private const int MostSteps = 16;
    private string? marks;

    /// <summary>Lower case.</summary>
    public string Name { get; } = name;

    public TagTraits Traits { get; } = traits;

    public PageElement? Parent { get; set; } = parent;

    public int Index { get; } = index;

    /// <summary>Index after the last descendant.</summary>
    public int End { get; set; }

    public int TextStart { get; set; }

    public int TextEnd { get; set; }

    /// <summary>Where its tag begins in the markup.</summary>
    public int MarkupStart { get; init; }

    /// <summary>Its content in the markup, where that is raw text (scripts, the title).</summary>
    public Range RawRange { get; init; }

    public int FirstAttribute { get; init; }

    public int AttributeCount { get; init; }

    /// <summary>Not shown to the visitor by its own style or attribute.</summary>
    public bool Hidden { get; set; }

    /// <summary>The words of class, id and the like, lower case, each between blanks: " product price old ".</summary>
    public string Marks => marks ??= markup.Marks.Of(this);

    /// <summary>What the marks say about the element's part of the page; computed once, since its descendants all ask.</summary>
    public bool? IsAsidePart { get; set; }

    public string RawText => markup.Html[RawRange];

    public ReadOnlySpan<char> RawSpan => markup.Html.AsSpan()[RawRange];

    public ReadOnlySpan<AttributeSlice> Attributes => markup.Attributes(FirstAttribute, AttributeCount);

    public bool Has(string attribute) => Slice(attribute) is not null;

    public string? Attribute(string attribute) => Slice(attribute) is { } slice ? ValueOf(slice) : null;

    /// <summary>The value as it stands in the markup, entities and all.</summary>
    public ReadOnlySpan<char> RawAttribute(string attribute) => Slice(attribute) is { } slice ? RawValueOf(slice) : default;

    public ReadOnlySpan<char> NameOf(AttributeSlice slice) => markup.Html.AsSpan(slice.NameStart, slice.NameLength);

    public ReadOnlySpan<char> RawValueOf(AttributeSlice slice) => markup.Html.AsSpan(slice.ValueStart, slice.ValueLength);

    public string ValueOf(AttributeSlice slice)
    {
        var raw = RawValueOf(slice);
        return raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();
    }

    public bool Contains(PageElement other) => other.Index >= Index && other.Index < End;

    public IEnumerable<PageElement> Ancestors(int levels)
    {
        for (var at = Parent; at is not null && levels-- > 0; at = at.Parent) yield return at;
    }

    /// <summary>A short path for people: the nearest id above, then the element.</summary>
    public string Locator
    {
        get
        {
            var anchor = Id is null ? Ancestors(6).FirstOrDefault(x => x.Id is not null) : null;
            return anchor is null ? Step : $"{anchor.Step} {Step}";
        }
    }

    /// <summary>Every step from the body down, so that two prices of the same class in different blocks differ.</summary>
    public string Path
    {
        get
        {
            var steps = Ancestors(MostSteps).TakeWhile(x => x.Name is not ("body" or "html")).Select(x => x.Step).Reverse();
            return string.Join('>', steps.Append(Step));
        }
    }

    private string? Id => Attribute("id")?.Trim() is { Length: > 0 and < LongestId } id ? id : null;

    private string Step
    {
        get
        {
            if (Id is { } id) return $"{Name}#{id}";
            var first = (Attribute("class") ?? "").Split([' ', '\t', '\r', '\n'], 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            return first is { Length: < LongestId } ? $"{Name}.{first}" : Name;
        }
    }

    // The first of a name counts, as browsers have it.
    private AttributeSlice? Slice(string attribute)
    {
        foreach (var slice in Attributes)
            if (slice.NameLength == attribute.Length && NameOf(slice).Equals(attribute, StringComparison.OrdinalIgnoreCase)) return slice;
        return null;
    }
}
