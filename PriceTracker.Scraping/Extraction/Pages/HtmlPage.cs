using HtmlAgilityPack;
using PriceTracker.Scraping.Extraction.Money;
using PriceTracker.Scraping.Extraction.Visible;

namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>A parsed page: its elements in document order and its visible text, of which every element owns a range.</summary>
public sealed class HtmlPage
{
    private readonly Dictionary<HtmlNode, PageElement> byNode;
    private readonly List<PageElement> metas;
    private readonly Lazy<PageHeading> heading;
    private readonly Lazy<VisiblePrices> prices;

    public HtmlPage(HtmlDocument document, Uri url, ExtractionHints hints)
    {
        Document = document;
        Url = url;
        Hints = hints;
        (Elements, Text) = new PageTextBuilder().Build(document);
        metas = Elements.Where(x => x.Name == "meta").ToList();
        byNode = Elements.ToDictionary(x => x.Node);
        Country = PageCountry.Of(url, document.DocumentNode.SelectSingleNode("//html")?.GetAttributeValue("lang", ""));
        Money = new PriceTextContext(hints.Currency ?? Currencies.OfCountry(Country), hints.DecimalSeparator, Country);
        heading = new Lazy<PageHeading>(() => PageHeading.Find(this));
        prices = new Lazy<VisiblePrices>(() => VisiblePrices.Read(this));
    }

    public HtmlDocument Document { get; }

    public Uri Url { get; }

    public ExtractionHints Hints { get; }

    public IReadOnlyList<PageElement> Elements { get; }

    public string Text { get; }

    public string? Country { get; }

    /// <summary>How to read a price text of this page.</summary>
    public PriceTextContext Money { get; }

    public PageHeading Heading => heading.Value;

    public VisiblePrices Prices => prices.Value;

    public PageElement? Find(HtmlNode node) => byNode.GetValueOrDefault(node);

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
