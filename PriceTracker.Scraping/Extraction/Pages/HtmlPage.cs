using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Selectors;
using PriceTracker.Scraping.Extraction.Visible;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>A parsed page: its elements in document order and its visible text, of which every element owns a range.</summary>
public sealed class HtmlPage
{
    private readonly List<PageElement> metas;
    private readonly Lazy<PageHeading> heading;
    private readonly Lazy<VisiblePrices> prices;
    private readonly Lazy<PageTree> tree;

    public HtmlPage(string html, Uri url, ExtractionHints hints)
    {
        Url = url;
        Hints = hints;
        (Elements, Text) = MarkupReader.Read(new PageMarkup(html));
        metas = Elements.Where(x => x.Name == "meta").ToList();
        Country = PageCountry.Of(url, Elements.FirstOrDefault(x => x.Name == "html")?.Attribute("lang"));
        Money = new PriceTextContext(hints.Currency ?? Currencies.OfCountry(Country), hints.DecimalSeparator, Country);
        heading = new Lazy<PageHeading>(() => PageHeading.Find(this));
        prices = new Lazy<VisiblePrices>(() => VisiblePrices.Read(this));
        tree = new Lazy<PageTree>(() => new PageTree(html, Elements));
    }

    public Uri Url { get; }

    public ExtractionHints Hints { get; }

    public IReadOnlyList<PageElement> Elements { get; }

    public string Text { get; }

    public string? Country { get; }

    /// <summary>How to read a price text of this page.</summary>
    public PriceTextContext Money { get; }

    public PageHeading Heading => heading.Value;

    public VisiblePrices Prices => prices.Value;

    /// <summary>The page as nodes that XPath can be asked on; built when a configured selector first asks.</summary>
    public PageTree Tree => tree.Value;

    /// <summary>Visible text of an element, cut at <paramref name="longest"/> characters.</summary>
    public string TextOf(PageElement element, int longest = 200) =>
        PlainText.Clean(Text.AsSpan(element.TextStart, Math.Clamp(element.TextEnd - element.TextStart, 0, longest * 2)), longest);

    public string? Meta(params string[] names)
    {
        foreach (var name in names)
            foreach (var element in metas)
                if (IsNamed(element, name) && element.Attribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                    return content.Trim();
        return null;
    }

    private static bool IsNamed(PageElement meta, string name) =>
        name.Equals(meta.Attribute("property"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.Attribute("name"), StringComparison.OrdinalIgnoreCase);
}
