using PriceTracker.Scraping.Extraction.Pages;

namespace PriceTracker.Scraping.Extraction.Visible;

/// <summary>All printed amounts of a page, scored, in page order.</summary>
public sealed record VisiblePrices(IReadOnlyList<PriceSpot> Spots, IReadOnlyList<PageElement> BuyButtons)
{
    public static VisiblePrices Read(HtmlPage page)
    {
        var buttons = Visible.BuyButtons.Find(page);
        var scorer = new SpotScorer(page, buttons);
        var spots = PriceSpots.Find(page);
        var counts = spots.GroupBy(x => x.Reading.Amount).ToDictionary(x => x.Key, x => x.Count());
        var alike = spots.GroupBy(Shape).ToDictionary(x => x.Key, x => x.Select(y => y.Reading.Amount).Distinct().Count());
        var scored = spots.Select(x => scorer.Score(x, counts[x.Reading.Amount], alike[Shape(x)])).ToList();
        return new VisiblePrices(SpotReview.Of(scored, Shape), buttons);
    }

    // Prices in elements of the same make are a list of products, of offers or of options.
    private static string Shape(PriceSpot spot) =>
        string.Join('|', spot.Element.Ancestors(4).Prepend(spot.Element).Select(x => x.Name + x.RawAttribute("class").ToString()));
}
