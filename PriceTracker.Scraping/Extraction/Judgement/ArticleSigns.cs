using PriceTracker.Scraping.Extraction.Channels;
using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Judgement;

/// <summary>Tells a text to read from a product to buy.</summary>
public static class ArticleSigns
{
    private const int LongText = 1_500;
    private const double PriceGuessed = 0.5;

    private static readonly string[] Types = ["NewsArticle", "Article", "BlogPosting", "Recipe", "TechArticle", "ReportageNewsArticle", "Blog", "QAPage", "DiscussionForumPosting", "AnalysisNewsArticle"];

    public static bool AreOn(HtmlPage page)
    {
        if (page.Prices.BuyButtons.Count > 0 && page.Prices.Spots.Any(x => x.Score > PriceGuessed)) return false;
        if (page.Meta("og:type") is "article" or "blog") return true;
        if (page.Meta("article:published_time", "article:author", "article:section") is not null) return true;
        if (JsonLdChannel.Things(page).Exists(x => x.Is(Types)) || MicrodataChannel.Things(page).Exists(x => x.Is(Types))) return true;
        return ParagraphText(page) > LongText && !page.Prices.Spots.Any(x => x.Score > 0.6);
    }

    private static int ParagraphText(HtmlPage page) =>
        page.Elements.Where(x => x.Name == "p").Sum(x => Math.Max(0, x.TextEnd - x.TextStart));
}
