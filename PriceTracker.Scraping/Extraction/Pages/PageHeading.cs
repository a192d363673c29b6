namespace PriceTracker.Scraping.Extraction.Pages;

/// <summary>The main heading: what the page is about, and where its own part begins.</summary>
public sealed record PageHeading(PageElement? Element, string? Title, IReadOnlySet<string> Words)
{
    public static PageHeading Find(HtmlPage page)
    {
        var documentTitle = page.Elements.FirstOrDefault(x => x.Name == "title" && x.Parent?.Name is null or "head" or "html");
        var title = PlainText.Title(documentTitle?.RawText);
        var social = PlainText.Title(page.Meta("og:title", "twitter:title"));
        var hoped = WordOverlap.Words(title + " " + social);
        var element = Best(page, hoped);
        var own = element is null ? null : PlainText.Title(page.TextOf(element, PlainText.LongestTitle));
        var words = new HashSet<string>(WordOverlap.Words(own));
        words.UnionWith(hoped);
        return new PageHeading(element, own ?? social ?? title, words);
    }

    // Logos and pop-ups are headings too; the one that shares its words with the page's title is meant.
    private static PageElement? Best(HtmlPage page, IReadOnlySet<string> hoped)
    {
        PageElement? best = null;
        var bestScore = 0.0;
        foreach (var element in page.Elements)
        {
            var rank = Rank(element);
            if (rank == 0) continue;
            var text = page.TextOf(element);
            if (text.Length < 2) continue;
            var share = WordOverlap.Share(WordOverlap.Words(text), hoped);
            if (rank < 0.6 && share < 0.3) continue;
            var score = rank * (0.3 + share) * (element.Hidden ? 0.3 : 1);
            if (score > bestScore + 0.001) (best, bestScore) = (element, score);
        }
        return best;
    }

    private static double Rank(PageElement element) => element.Name switch
    {
        "h1" => 1.0,
        "h2" => 0.5,
        "h3" => 0.3,
        "span" or "div" or "p" when element.Attribute("itemprop") == "name" => 0.6,
        _ => 0,
    };
}
